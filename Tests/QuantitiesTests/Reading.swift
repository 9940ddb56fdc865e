import ChineseText
import Foundation
import Loading
import Quantities
import Rules
import Testing
import Words

/// What the recogniser finds in a text, in one line for each mention.
enum Reading {
    /// With the sheets of the project, which hold the forms.
    static let recognizer: Recognizer = {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        guard let folder = try? GrammarFolder(root.appending(path: "grammar").path) else {
            return Recognizer(lexicon: Lexicon(), grammar: Grammar(files: []))
        }
        return Recognizer(lexicon: folder.lexicon, grammar: folder.grammar)
    }()

    /// The year that tests speak in.
    static let reference = Period(year: 2022)

    static func mentions(_ text: String) -> (text: Scalars, mentions: [Mention]) {
        let scalars = Scalars(NormalForm.of(text, blanks: .dropped).bytes)
        return (scalars, recognizer.mentions(in: scalars))
    }

    /// `近240万名: <2400000 名`, `第四名: #4 名`, `截至9月底: 2022-09`; of the bounds `~ > < >= <=`.
    static func dump(_ text: String) -> [String] {
        let (scalars, mentions) = mentions(text)
        return mentions.map { mention in
            let wording = String(decoding: scalars.bytes[mention.range], as: UTF8.self)
            return "\(wording): \(value(of: mention))"
        }
    }

    private static func value(of mention: Mention) -> String {
        if let time = mention.time { return time.resolved(against: reference).description }
        guard let quantity = mention.quantity else { return "" }
        let sign = quantity.kind == .ordinal ? "#" : quantity.bound.map(sign) ?? ""
        return sign + quantity.value.description + (quantity.unit.isEmpty ? "" : " \(quantity.unit)")
    }

    private static func sign(_ bound: Bound) -> String {
        switch bound {
        case .about: "~"
        case .over: ">"
        case .under: "<"
        case .atLeast: ">="
        case .atMost: "<="
        }
    }
}

/// A text and what is to be found in it.
struct Case: CustomTestStringConvertible {
    let source: String
    let expected: [String]
    /// What is wrong today, for a known issue.
    let reason: Comment

    init(_ source: String, _ expected: String..., issue reason: Comment = "") {
        self.source = source
        self.expected = expected
        self.reason = reason
    }

    var testDescription: String { source }
}
