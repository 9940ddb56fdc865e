/// One section of a format code in its pieces: `#,##0.0_ "家"` are digits, a comma, a point and words.
struct FormatCode {
    enum Piece: Equatable {
        /// `0`, `#` or `?`.
        case digit
        case point
        case comma
        case percent
        case slash
        /// A letter that stands for a part of a date: y, m, d, h, s and others.
        case letter(Character)
        /// What is shown as it is written.
        case words(String)
        /// The number as it is, `General` or `@`.
        case general
        /// `E+00`.
        case power
    }

    private(set) var pieces: [Piece] = []
    /// Whether it is for some numbers only (`[>=10000]`), or counts hours beyond a day (`[h]:mm`).
    private(set) var isSpecial = false
    private var rest: Substring

    init(_ section: Substring) {
        rest = section
        while let character = rest.popFirst() { take(character) }
    }

    /// The sections between `;` outside of quotation marks: of positive and negative numbers, of zero, of text.
    static func sections(_ code: String) -> [Substring] {
        var sections: [Substring] = []
        var start = code.startIndex
        var isQuoted = false
        var isEscaped = false
        for place in code.indices {
            let character = code[place]
            if isEscaped {
                isEscaped = false
            } else if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, Self.escapes.contains(character) {
                isEscaped = true
            } else if !isQuoted, character == ";" {
                sections.append(code[start..<place])
                start = code.index(after: place)
            }
        }
        return sections + [code[start...]]
    }

    private static let escapes: Set<Character> = ["\\", "!", "_", "*"]

    private mutating func take(_ character: Character) {
        switch character {
        case "\"":
            pieces.append(.words(String(rest.prefix { $0 != "\"" })))
            rest = rest.drop { $0 != "\"" }.dropFirst()
        case "[":
            takeBracket(rest.prefix { $0 != "]" })
            rest = rest.drop { $0 != "]" }.dropFirst()
        case "\\", "!": pieces.append(.words(rest.popFirst().map(String.init) ?? ""))
        // A gap as wide as a character, and a character that fills the cell.
        case "_", "*": _ = rest.popFirst()
        case "0", "#", "?": pieces.append(.digit)
        case ".": pieces.append(.point)
        case ",": pieces.append(.comma)
        case "%": pieces.append(.percent)
        case "/": pieces.append(.slash)
        case "@": pieces.append(.general)
        default: takeLetter(character)
        }
    }

    private mutating func takeLetter(_ character: Character) {
        guard character.isASCII, character.isLetter else {
            pieces.append(.words(String(character)))
            return
        }
        let text = (String(character) + rest.prefix(6)).lowercased()
        if text == "general" {
            rest = rest.dropFirst(6)
            pieces.append(.general)
        } else if text.hasPrefix("g/") {
            // Chinese programs write four characters of their own for `General` behind these two.
            rest = rest.dropFirst(5)
            pieces.append(.general)
        } else if text.hasPrefix("am/pm") {
            rest = rest.dropFirst(4)
        } else if text.hasPrefix("e+") || text.hasPrefix("e-") {
            rest = rest.dropFirst()
            pieces.append(.power)
        } else {
            pieces.append(.letter(Character(text.prefix(1).lowercased())))
        }
    }

    /// Colors, languages and ways to write digits change no number; `[$元-804]` is a word.
    private mutating func takeBracket(_ content: Substring) {
        if content.first == "$" {
            let sign = content.dropFirst().prefix { $0 != "-" }
            if !sign.isEmpty { pieces.append(.words(String(sign))) }
        } else if let first = content.first, "<>=".contains(first) || content.allSatisfy({ "hmsHMS".contains($0) }) {
            isSpecial = true
        }
    }
}
