import Foundation

/// As much of a TextMate engine as the grammar in docs/editors/vscode needs: it colours a text line by line.
struct TextMate {
    /// A rule as it stands in the file.
    final class Rule: Decodable {
        let name: String?
        let include: String?
        let match: String?
        let begin: String?
        let end: String?
        let captures: [String: Rule]?
        let beginCaptures: [String: Rule]?
        let endCaptures: [String: Rule]?
        let patterns: [Rule]?
    }

    struct File: Decodable {
        let scopeName: String
        let patterns: [Rule]
        let repository: [String: Rule]
    }

    /// A rule that has begun and not ended; the bottom one is the file.
    private struct Level {
        let rule: Rule?
        let patterns: [Rule]
    }

    /// Compiled once: a file of rules is matched against thousands of lines.
    private final class Expressions {
        private var compiled: [String: NSRegularExpression] = [:]

        func expression(_ pattern: String) throws -> NSRegularExpression {
            if let known = compiled[pattern] { return known }
            let expression = try NSRegularExpression(pattern: pattern)
            compiled[pattern] = expression
            return expression
        }
    }

    let file: File
    private let expressions = Expressions()

    init(_ data: Data) throws { file = try JSONDecoder().decode(File.self, from: data) }

    /// Every rule of the file with those inside it.
    var rules: [Rule] {
        func below(_ rule: Rule) -> [Rule] { [rule] + (rule.patterns ?? []).flatMap(below) }
        return (file.patterns + file.repository.values).flatMap(below)
    }

    /// The innermost scope of each character of each line, without the name of the language.
    func scopes(of text: String) throws -> [[(character: Character, scope: String)]] {
        var levels = [Level(rule: nil, patterns: try included(file.patterns))]
        return try text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            try colour(String(line), &levels)
        }
    }

    private func colour(_ line: String, _ levels: inout [Level]) throws -> [(character: Character, scope: String)] {
        var scopes: [String] = []
        let length = (line as NSString).length
        while true {
            let here = scopes.count
            let own = levels.last?.rule?.name ?? ""
            guard let (rule, found) = try first(in: line, from: here, levels) else {
                scopes += Array(repeating: own, count: length - here)
                break
            }
            scopes += Array(repeating: own, count: found.range.location - here)
            let isEnd = rule === levels.last?.rule
            let captures = isEnd ? rule.endCaptures : rule.begin != nil ? rule.beginCaptures : rule.captures
            scopes += painted(found, rule.name ?? own, captures ?? [:])
            if isEnd {
                levels.removeLast()
            } else if rule.begin != nil {
                levels.append(Level(rule: rule, patterns: try included(rule.patterns ?? [])))
            }
        }
        return line.map { character in
            defer { scopes.removeFirst(character.utf16.count) }
            return (character, scopes[0].replacingOccurrences(of: ".gongwen-abnf", with: ""))
        }
    }

    /// What matches first; of several at one place the end of the open rule, then the earlier in the file.
    private func first(in line: String, from start: Int, _ levels: [Level]) throws -> (Rule, NSTextCheckingResult)? {
        var best: (rule: Rule, found: NSTextCheckingResult)?
        let rest = NSRange(location: start, length: (line as NSString).length - start)
        func attempt(_ rule: Rule, _ pattern: String) throws {
            let expression = try expressions.expression(pattern)
            // What stands before is looked at (`^`, lookbehind) but not matched again.
            guard
                let found = expression.firstMatch(
                    in: line, options: [.withTransparentBounds, .withoutAnchoringBounds], range: rest)
            else { return }
            if let best, best.found.range.location <= found.range.location { return }
            best = (rule, found)
        }
        if let open = levels.last?.rule, let end = open.end { try attempt(open, end) }
        for rule in levels.last?.patterns ?? [] {
            if let pattern = rule.begin ?? rule.match { try attempt(rule, pattern) }
        }
        return best
    }

    private func painted(_ found: NSTextCheckingResult, _ own: String, _ captures: [String: Rule]) -> [String] {
        var scopes = Array(repeating: own, count: found.range.length)
        for (number, capture) in captures.sorted(by: { $0.key < $1.key }) {
            guard let number = Int(number), let name = capture.name else { continue }
            let range = found.range(at: number)
            guard range.location != NSNotFound else { continue }
            for place in 0..<range.length { scopes[range.location - found.range.location + place] = name }
        }
        return scopes
    }

    private func included(_ rules: [Rule]) throws -> [Rule] {
        try rules.flatMap { rule -> [Rule] in
            if let name = rule.include {
                guard let named = file.repository[String(name.dropFirst())] else { throw Missing(name: name) }
                return try included([named])
            }
            return rule.match == nil && rule.begin == nil ? try included(rule.patterns ?? []) : [rule]
        }
    }

    struct Missing: Error { let name: String }
}
