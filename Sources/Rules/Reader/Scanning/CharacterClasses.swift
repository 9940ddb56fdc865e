extension Unicode.Scalar {
    /// White space of the format; the ideographic space is none, as in XML.
    var isBlank: Bool { self == " " || self == "\t" || isLineBreak }

    var isLineBreak: Bool { self == "\n" || self == "\r" }

    /// A sign of the format, which ends a bare word.
    var isSign: Bool {
        switch self {
        case ";", "=", "|", "*", "+", "<", ">", "(", ")", "[", "]", "{", "}", "/", "$", "!", "\"", "'", "~": true
        default: false
        }
    }

    /// A character of a bare word: an XML name character, whether or not it existed when XML 1.0 was written.
    var isNameCharacter: Bool {
        switch self {
        case "-", ".", ":", "·": true
        default: isRuleNameCharacter
        }
    }

    /// Rule names must not hold `.`, `:` and `-` (SRGS 1.0, section 3.1).
    var isRuleNameCharacter: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: isRuleNameStart
        }
    }

    var isRuleNameStart: Bool {
        if self == "_" { return true }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: true
        default: false
        }
    }

    /// The sign of the format that a Chinese input method turns into this character.
    var halfWidthSign: String? {
        switch self {
        case "；": ";"
        case "＝": "="
        case "｜": "|"
        case "（": "("
        case "）": ")"
        case "［", "【": "["
        case "］", "】": "]"
        case "｛": "{"
        case "｝": "}"
        case "＜", "〈", "《": "<"
        case "＞", "〉", "》": ">"
        case "／": "/"
        case "＄", "￥": "$"
        case "“", "”", "＂": "\""
        case "\u{3000}": " "
        default: nil
        }
    }
}

extension StringProtocol {
    /// Whether `$` and this text make the name of a rule.
    var isRuleName: Bool {
        guard let first = unicodeScalars.first, first.isRuleNameStart else { return false }
        return unicodeScalars.allSatisfy(\.isRuleNameCharacter)
    }
}

extension Sequence<Unicode.Scalar> {
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}

extension Substring {
    /// Without the blanks at both ends.
    var trimmed: Substring {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return self[first..<scalars.index(after: last)]
    }
}

extension String {
    /// Without the blanks at both ends.
    var trimmed: String { String(self[...].trimmed) }
}
