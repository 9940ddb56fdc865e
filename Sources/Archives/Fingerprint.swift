/// A 64-bit number of a text (FNV-1a), by which an index is named after its folder.
package struct Fingerprint {
    package init() {}

    /// The number as it stands.
    package private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    package mutating func add(_ text: String) {
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        // The length keeps “ab”+“c” apart from “a”+“bc”.
        state = (state ^ UInt64(text.utf8.count)) &* 0x0000_0100_0000_01b3
    }

    /// In sixteen hexadecimal digits.
    package var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
