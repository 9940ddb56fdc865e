import Rules
import Words

/// What can be wrong with the sheets beside their form: names, headings, and values that must name something.
struct SheetCheck {
    private let lexicon: Lexicon
    private let values: SheetValues
    /// The sheets that rules name; each may have any columns.
    private let named: Set<String>

    static func problems(
        in files: [(path: String, bytes: [UInt8])], lexicon: Lexicon, named: Set<String>
    ) -> [GrammarProblem] {
        let check = SheetCheck(lexicon: lexicon, values: SheetValues(lexicon: lexicon), named: named)
        let sheets = files.filter { $0.path.hasPrefix("lexicon/") && $0.path.hasSuffix(".tsv") }
        let names = sheets.map { String($0.path.dropFirst("lexicon/".count).dropLast(".tsv".count)) }
        let missing = SheetColumns.sheets.filter { !names.contains($0) }
        return zip(names, sheets).flatMap { name, file in check.problems(of: name, file, missing: missing) }
            + missing.map { SheetProblem.missingSheet($0).at(file: "lexicon") }
    }

    private func problems(
        of name: String, _ file: (path: String, bytes: [UInt8]), missing: [String]
    ) -> [GrammarProblem] {
        // What is no UTF-8 text was told.
        guard let sheet = Sheet(bytes: file.bytes) else { return [] }
        guard let columns = SheetColumns.columns(of: name) else {
            let meant = NameSuggestion.closest(to: name, among: missing)
            return named.contains(name) ? [] : [SheetProblem.unknownSheet(suggestion: meant).at(file: file.path)]
        }
        guard let heading = sheet.heading, !lexicon.entries(of: name).isEmpty else {
            return [SheetProblem.empty.at(file: file.path)]
        }
        return problems(of: heading, columns, file: file.path)
            + values.problems(in: sheet, heading: heading, columns: columns, file: file.path)
    }

    private func problems(
        of heading: Sheet.Row, _ columns: [SheetColumns.Column], file: String
    ) -> [GrammarProblem] {
        let own = ["规范", "别称"]
        let names = columns.map(\.name)
        var problems: [GrammarProblem] = []
        var meant: Set<String> = []
        for (number, cell) in heading.cells.enumerated() {
            let location = SourceLocation(file: file, line: heading.line, column: heading.column(ofCell: number))
            if number < own.count {
                guard cell != own[number] else { continue }
                problems.append(SheetProblem.wrongHeading(cell, expected: own[number]).at(location))
            } else if heading.cells[..<number].contains(cell) {
                problems.append(SheetProblem.repeatedColumn(cell).at(location))
            } else if !names.contains(cell) {
                let absent = names.filter { !heading.cells.contains($0) }
                let suggestion = NameSuggestion.closest(to: cell, among: absent)
                meant.formUnion([suggestion].compactMap { $0 })
                problems.append(
                    SheetProblem.unknownColumn(cell, suggestion: suggestion, known: names).at(location))
            }
        }
        let missing = names.filter { !heading.cells.contains($0) && !meant.contains($0) }
        let line = SourceLocation(file: file, line: heading.line, column: 1)
        return problems + missing.map { SheetProblem.missingColumn($0).at(line) }
    }
}
