import Foundation
import Testing

/// The examples of grammar/README.md, read out of the page as an official reads them: what to type and what comes of it.
///
/// A line above a block says what to do with it (“在 `…` 末尾加一行：”, “改成：”, “新建 `…`”, “存成 `…`”); a block that begins
/// with `问>` or `认>` says what is asked, and ends an example.
struct GrammarManual {
    enum Edit: Sendable {
        case append(file: String, text: String)
        case replace(file: String, old: String, new: String)
        case create(file: String, text: String)
    }

    struct Example: Sendable, CustomTestStringConvertible {
        let section: String
        let edits: [Edit]
        /// Asked of the program, or given to it to be recognized.
        let isQuestion: Bool
        let text: String
        let outcome: String

        var testDescription: String { "\(section)：\(text)" }
    }

    private(set) var report: (path: String, text: String) = ("", "")
    private(set) var commands = ""
    private(set) var examples: [Example] = []
    private var section = ""
    private var edits: [Edit] = []
    private var old: (file: String, line: String)?

    init() throws {
        let text = try String(contentsOfFile: Program.root + "/grammar/README.md", encoding: .utf8)
        var lead = ""
        var block: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let content = block { try read(content, after: lead) }
                block = block == nil ? [] : nil
            } else if block != nil {
                block?.append(line)
            } else if line.hasPrefix("#") {
                section = String(line.drop { $0 == "#" || $0 == " " })
            } else if !line.isEmpty {
                lead = String(line)
                readReplacement(lead)
            }
        }
    }

    /// 把 `phrases/quantity.gram` 里的 `$多少 = 多少` 改成 `$多少 = 多少 | 好多`：
    private mutating func readReplacement(_ line: String) {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, parts[0] == "把 ", parts[2] == " 里的 ", parts[4] == " 改成 " else { return }
        edits.append(.replace(file: parts[1], old: parts[3], new: parts[5]))
    }

    private mutating func read(_ block: [Substring], after lead: String) throws {
        let text = block.joined(separator: "\n") + "\n"
        let file = lead.split(separator: "`").dropFirst().first.map(String.init) ?? ""
        if let first = block.first, first.hasPrefix("问> ") || first.hasPrefix("认> ") {
            return try readOutcome(block)
        } else if lead.hasPrefix("存成 `") {
            report = (file, text)
        } else if lead.hasPrefix("再运行") {
            commands = text
        } else if lead.hasPrefix("在 `"), lead.contains("末尾加") {
            edits.append(.append(file: file, text: text))
        } else if lead.hasPrefix("把 `"), lead.hasSuffix("里的这一行：") {
            old = (file, text)
        } else if lead == "改成：", let old {
            edits.append(.replace(file: old.file, old: "\n" + old.line, new: "\n" + text))
        } else if lead.hasPrefix("新建 `") {
            edits.append(.create(file: file, text: text))
        }
    }

    private mutating func readOutcome(_ block: [Substring]) throws {
        guard block.count == 3, block[1].hasPrefix("改之前："), block[2].hasPrefix("改之后："), !edits.isEmpty else {
            throw Mistake(description: "\(section)：\(block.joined(separator: "｜"))")
        }
        examples.append(
            Example(
                section: section, edits: edits, isQuestion: block[0].hasPrefix("问"),
                text: String(block[0].dropFirst(3)),
                outcome: String(block[2].dropFirst(4))))
        edits = []
    }

    struct Mistake: Error, CustomStringConvertible { let description: String }
}

extension GrammarManual.Edit {
    var file: String {
        switch self {
        case .append(let file, _), .replace(let file, _, _), .create(let file, _): file
        }
    }

    /// Whether reports must be read again for it.
    var concernsReports: Bool {
        ["lexicon/", "figures/", "recognition/"].contains { file.hasPrefix($0) }
    }

    /// Does to a copy of the grammar what the manual says; what is to be replaced must stand there once.
    func apply(to grammar: String) throws {
        let path = grammar + "/" + file
        let held = try? String(contentsOfFile: path, encoding: .utf8)
        switch (self, held) {
        case (.create(_, let text), nil): try text.write(toFile: path, atomically: true, encoding: .utf8)
        case (.append(_, let text), let held?):
            try (held + text).write(toFile: path, atomically: true, encoding: .utf8)
        case (.replace(_, let old, let new), let held?) where held.components(separatedBy: old).count == 2:
            try held.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
        default: throw GrammarManual.Mistake(description: "做不了：\(self)")
        }
    }
}
