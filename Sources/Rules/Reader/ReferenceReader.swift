/// Reads what stands in `$<…>`: a rule of this or another file, or a vocabulary.
struct ReferenceReader {
    /// The file that the references stand in.
    let path: String
    /// The folder that relative paths start from: the file's own, unless it declares a `base`.
    var folder: String

    init(path: String) {
        self.path = path
        folder = RelativePath.folder(of: path)
    }

    func rule(named name: String) -> Expansion.Kind { .reference(RuleReference(file: path, name: name)) }

    /// `../phrases/time.gram#时段`, `#时段`, `../phrases/time.gram`, `lexicon:metrics`.
    func read(_ address: String) throws(ReferenceProblem) -> Expansion.Kind {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let target = parts.first, !address.isEmpty else { throw .empty }
        if let scheme = Self.scheme(of: target) { return try vocabulary(scheme, address) }
        guard !address.contains("%") else { throw .escaped(address) }
        guard !target.contains("\\") else { throw .backslash(address) }
        if parts.count == 2, !parts[1].isRuleName { throw .wrongFragment(String(parts[1])) }
        let name = parts.count == 2 ? String(parts[1]) : ""
        return .reference(RuleReference(file: target.isEmpty ? path : try file(target, of: address), name: name))
    }

    private func file(_ target: Substring, of address: String) throws(ReferenceProblem) -> String {
        guard !target.hasPrefix("/") else { throw .absolute(address) }
        guard let file = RelativePath.resolve(target, in: folder), !file.isEmpty else { throw .outside(address) }
        return file
    }

    private func vocabulary(_ scheme: Substring, _ address: String) throws(ReferenceProblem) -> Expansion.Kind {
        guard let known = Vocabulary.Scheme(rawValue: String(scheme)) else { throw .remote(address) }
        let name = String(address.dropFirst(scheme.count + 1))
        let isName = name.unicodeScalars.allSatisfy { $0.isRuleNameCharacter || $0 == "-" }
        guard !name.isEmpty, isName else { throw .wrongVocabulary(known, name) }
        return .vocabulary(Vocabulary(scheme: known, name: name))
    }

    /// What precedes the first `:`, unless that is in a later part of a path.
    static func scheme(of address: some StringProtocol) -> Substring? {
        let address = Substring(address)
        guard let colon = address.firstIndex(of: ":"), !address[..<colon].contains("/") else { return nil }
        return address[..<colon]
    }
}
