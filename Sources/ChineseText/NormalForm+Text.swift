extension NormalForm {
    /// The normal form without blanks, where nobody asks which character stood for which: `ＡＰＰ １２家` becomes `app12家`.
    ///
    /// Nearly all text of reports is in normal form already and is only looked through.
    public static func text(_ text: String, in script: Script = .simplified) -> String {
        let isNormal =
            script == .simplified && text.utf8.withContiguousStorageIfAvailable { isPlain($0) } ?? false
        return isNormal ? text : of(Scalars(text), in: script, blanks: .dropped).text
    }

    /// The same of a text as its bytes.
    public static func text(_ bytes: ArraySlice<UInt8>, in script: Script = .simplified) -> String {
        text(String(decoding: bytes, as: UTF8.self), in: script)
    }

    /// Whether all of a text is sure to stay as it is: Han characters, digits, small letters and the commonest marks. Of others nothing
    /// is said.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            // U+4000 to U+9FFF.
            case 0xE4...0xE9: place += 3
            case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "-"): place += 1
            case 0xE2, 0xE3, 0xEF:
                guard place + 2 < bytes.count,
                    plainMarks.contains(
                        UInt32(byte) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]))
                else { return false }
                place += 3
            default: return false
            }
        }
        return true
    }

    /// As UTF-8: ，；：、。《》“”.
    private static let plainMarks: [UInt32] = [
        0xEFBC8C, 0xE38081, 0xE38082, 0xEFBC9B, 0xEFBC9A, 0xE2809C, 0xE2809D, 0xE3808A, 0xE3808B,
    ]
}
