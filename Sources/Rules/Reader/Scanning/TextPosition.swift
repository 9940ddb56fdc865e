/// Line and column while a text is walked through; `\r\n` is one line break.
struct TextPosition: Sendable {
    private(set) var line = 1
    private(set) var column = 1

    mutating func advance(over scalars: [Unicode.Scalar], at index: Int) {
        switch scalars[index] {
        case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n":
            column += 1
        case "\n", "\r":
            line += 1
            column = 1
        default:
            column += 1
        }
    }
}
