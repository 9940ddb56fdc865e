import Quantities
import Rules
import Words

/// Checks what the cells of a sheet say against what `SheetColumns` lets them say.
struct SheetValues {
    let lexicon: Lexicon

    func problems(
        in sheet: Sheet, heading: Sheet.Row, columns: [SheetColumns.Column], file: String
    ) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        for (name, content) in columns {
            guard let number = heading.cells.firstIndex(of: name), number > 1 else { continue }
            let values = ColumnValues(content, lexicon: lexicon)
            // Rows with too many cells were told and are not read.
            for row in sheet.rows where row.cells.count > number && row.cells.count <= heading.cells.count {
                guard !row.cells[number].isEmpty else { continue }
                for (problem, column) in values.problems(in: row, cell: number, column: name) {
                    problems.append(problem.at(SourceLocation(file: file, line: row.line, column: column)))
                }
            }
        }
        return problems
    }

    /// What the cells of one column may say.
    private struct ColumnValues {
        private let content: SheetColumns.Content
        private let words: [String]
        private let known: Set<String>
        /// The canonical form of every other form, where only canonical ones will do.
        private var canonical: [String: String] = [:]

        init(_ content: SheetColumns.Content, lexicon: Lexicon) {
            self.content = content
            switch content {
            case .text, .integer, .ratio, .date: words = []
            case .word(let list), .words(let list), .integerOr(let list): words = list
            case .row(let sheet), .rows(let sheet):
                let entries = lexicon.entries(of: sheet)
                words = entries.filter { $0.form == $0.canonical }.map(\.form)
                for entry in entries { canonical[entry.form] = entry.canonical }
            case .form(let sheet, let list): words = list + lexicon.entries(of: sheet).map(\.form)
            }
            known = Set(words)
        }

        func problems(in row: Sheet.Row, cell: Int, column: String) -> [(SheetProblem, column: Int)] {
            let text = row.cells[cell]
            guard text.first?.isWhitespace != true, text.last?.isWhitespace != true else {
                return [(.blank(column: column, value: text), row.column(ofCell: cell))]
            }
            guard holdsSeveral else {
                return problem(text, column).map { [($0, row.column(ofCell: cell))] } ?? []
            }
            return text.split(whereSeparator: \.isWhitespace).enumerated().compactMap { number, word in
                problem(String(word), column).map { ($0, row.column(ofCell: cell, word: number)) }
            }
        }

        private var holdsSeveral: Bool {
            switch content {
            case .words, .rows: true
            default: false
            }
        }

        private func problem(_ value: String, _ column: String) -> SheetProblem? {
            if known.contains(value) || isNumber(value) { return nil }
            if let canonical = canonical[value] {
                return .notCanonical(value, column: column, canonical: canonical)
            }
            guard let expected else { return nil }
            let meant = NameSuggestion.closest(to: value, among: words)
            return .unknownValue(value, column: column, suggestion: meant, expected: expected)
        }

        private func isNumber(_ value: String) -> Bool {
            switch content {
            case .integer, .integerOr: Int(value) != nil
            case .ratio:
                value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).allSatisfy {
                    ExactDecimal(String($0)) != nil
                }
            case .date: CalendarDate(value) != nil
            default: false
            }
        }

        /// What a wrong value should have been; nil where anything will do.
        private var expected: String? {
            let list = words.map { "“\($0)”" }.joined(separator: "、")
            return switch content {
            case .text: nil
            case .integer: "整数"
            case .ratio: "小数、整数或分数（如 2000/3）"
            case .date: "日期，如 2022-10-16"
            case .integerOr: "整数或\(list)"
            case .word: words.count > 1 ? "\(list)之一" : "\(list)或空着"
            case .words: "\(list)，可以写几个，空格分开"
            case .row(let sheet): " \(sheet).tsv 里的规范写法"
            case .rows(let sheet): " \(sheet).tsv 里的规范写法，可以写几个，空格分开"
            case .form(let sheet, let others):
                " \(sheet).tsv 里的写法，或\(others.map { "“\($0)”" }.joined(separator: "、"))"
            }
        }
    }
}
