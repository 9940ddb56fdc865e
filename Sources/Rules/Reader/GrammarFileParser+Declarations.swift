extension GrammarFileParser {
    /// `language zh-CN;` and its like (SRGS 1.0, section 4).
    mutating func readDeclaration() {
        guard let keyword = keyword, !cursor.isAtNameWithoutDollar else { return refuseStatement() }
        let location = cursor.take().location
        if declarations.has(keyword) { report(.repeatedDeclaration(keyword), at: location) }
        if !rules.isEmpty { report(.declarationAfterRule(keyword), at: location) }
        do throws(GrammarProblem) {
            try readValue(of: keyword, at: location)
            if !cursor.take(sign: ";") { throw expected("“;”") }
        } catch {
            // What the scanner could not read, it has complained about.
            if case .unreadable = cursor.current.kind {} else { problems.append(error) }
            if self.keyword == nil { cursor.skipRule() }
        }
    }

    /// The keyword that stands here. A declaration without its `;` ends before the next one.
    private var keyword: String? {
        guard case .word(let word) = cursor.current.kind, Self.keywords.contains(word) else { return nil }
        return word
    }

    private static let keywords: Set<String> = [
        "language", "mode", "root", "tag-format", "base", "lexicon", "meta", "http-equiv",
    ]

    private func expected(_ expected: String) -> GrammarProblem {
        DeclarationProblem.expected(expected, found: cursor.current).at(cursor.current.location)
    }

    private mutating func readValue(of keyword: String, at location: SourceLocation) throws(GrammarProblem) {
        switch keyword {
        case "language": declarations.language = try word("语言代码，如“zh-CN”")
        case "mode": try readMode()
        case "root": try readRoot()
        case "tag-format": try readTagFormat()
        case "base": try readBase()
        case "lexicon":
            report(.lexiconDeclaration, at: location)
            while !cursor.isAtEnd, !cursor.isAtRule, !cursor.current.isSign(";") { cursor.take() }
        default: try readMeta()
        }
    }

    private mutating func word(_ expectation: String) throws(GrammarProblem) -> String {
        guard case .word(let word) = cursor.current.kind else { throw expected(expectation) }
        cursor.take()
        return word
    }

    private mutating func address(_ expectation: String) throws(GrammarProblem) -> (String, SourceLocation) {
        guard case .angle(let address) = cursor.current.kind else { throw expected(expectation) }
        return (address, cursor.take().location)
    }

    private mutating func readMode() throws(GrammarProblem) {
        let location = cursor.current.location
        let mode = try word("“voice”")
        declarations.mode = mode
        if mode != "voice" { report(.wrongMode(mode), at: location) }
    }

    private mutating func readRoot() throws(GrammarProblem) {
        guard case .ruleName(let name) = cursor.current.kind else { throw expected("规则名“$…”") }
        let location = cursor.take().location
        declarations.root = name
        declarations.rootLocation = location
    }

    private mutating func readTagFormat() throws(GrammarProblem) {
        let (format, location) = try address("“<\(DeclarationProblem.tagFormat)>”")
        declarations.tagFormat = format
        if format != DeclarationProblem.tagFormat { report(.wrongTagFormat(format), at: location) }
    }

    /// Only a folder of the grammar: everything is read from disk, nothing from the net.
    private mutating func readBase() throws(GrammarProblem) {
        let (address, location) = try address("“<文件夹/>”")
        declarations.base = address
        let isRemote = ReferenceReader.scheme(of: address) != nil || address.hasPrefix("/")
        let own = RelativePath.folder(of: path)
        guard !isRemote, let folder = RelativePath.resolve(RelativePath.folder(of: address), in: own) else {
            return report(.remoteBase(address), at: location)
        }
        references.folder = folder.isEmpty ? "" : folder + "/"
    }

    /// `meta "author" is "工会";` says nothing that we use.
    private mutating func readMeta() throws(GrammarProblem) {
        try readQuoted("引号里的名称")
        guard case .word("is") = cursor.current.kind else { throw expected("“is”") }
        cursor.take()
        try readQuoted("引号里的内容")
    }

    private mutating func readQuoted(_ expectation: String) throws(GrammarProblem) {
        switch cursor.current.kind {
        case .quoted, .singleQuoted: cursor.take()
        default: throw expected(expectation)
        }
    }
}
