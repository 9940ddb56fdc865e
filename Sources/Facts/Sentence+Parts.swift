/// The parts of a sentence between its ；, by byte offsets in its quote.
extension Sentence {
    /// The number of the part that an offset lies in.
    func part(at offset: Int) -> Int { ends(before: offset).count }

    /// Where the part that an offset lies in begins.
    func start(ofPartAt offset: Int) -> Int { ends(before: offset).last ?? 0 }

    /// Where what leads a list ends before an offset: after the first ：, or at 0.
    func head(before offset: Int) -> Int { ends(of: .colon, before: offset).first ?? 0 }

    private func ends(before offset: Int) -> [Int] { ends(of: .semicolon, before: offset) }

    /// A mark that is written in one byte or in three, of which the first two are those of all full-width marks.
    private enum Mark: UInt8 {
        case colon = 0x3A
        case semicolon = 0x3B

        static let wide: (UInt8, UInt8) = (0xEF, 0xBC)
        var last: UInt8 { rawValue + 0x60 }
    }

    /// Where each of these marks ends, up to an offset.
    private func ends(of mark: Mark, before offset: Int) -> [Int] {
        quote.utf8.withContiguousStorageIfAvailable { bytes in
            var found: [Int] = []
            for end in 1..<max(1, min(offset, bytes.count) + 1) {
                let byte = bytes[end - 1]
                let isWide =
                    byte == mark.last && end > 2 && bytes[end - 2] == Mark.wide.1 && bytes[end - 3] == Mark.wide.0
                if byte == mark.rawValue || isWide { found.append(end) }
            }
            return found
        } ?? []
    }
}
