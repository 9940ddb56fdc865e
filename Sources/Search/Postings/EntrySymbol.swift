/// What one code stands for.
struct EntrySymbol: Hashable {
    /// Shape << 6 | whether it is of any shape << 5 | whether the quotient follows the code << 4 | quotient.
    let number: UInt32

    /// Quotients below this have symbols of their own.
    static let quotients = 15
    /// The bits of a quotient that follows its code, and those of a shape.
    static let wideBits = 26
    static let rareBits = 16
    /// Flags of a meaning.
    static let wide: UInt32 = 0x1000
    static let rare: UInt32 = 0x2000
    /// More bits follow the code.
    static let notWhole = wide | rare
    /// The tail goes on up to the next entry; it has no length then.
    static let fills: UInt32 = 0x4000

    init(number: UInt32) { self.number = number & 0x3F_FFFF }

    /// - Parameters:
    ///   - shape: nil where it follows the code.
    ///   - quotient: nil where it follows the code.
    init(shape: UInt16?, quotient: Int?) {
        number = UInt32(shape ?? 0) << 6 | (shape == nil ? 32 : 0) | (quotient.map { UInt32($0 & 15) } ?? 16)
    }

    var shape: UInt16 { UInt16(truncatingIfNeeded: number >> 6) }
    var isOfAnyShape: Bool { number & 32 != 0 }
    /// nil where it follows the code.
    var quotient: Int? { number & 16 != 0 ? nil : Int(number & 15) }

    /// As a table of meanings has it, but for the length of the code.
    var meaning: UInt32 { Self.meaning(ofShape: number >> 6) | (number & 63) << 8 }

    static func meaning(ofShape shape: UInt32) -> UInt32 {
        shape >> 8 == PostingsLayout.filling ? (shape & 0xFF) << 16 | fills : shape << 16
    }
}
