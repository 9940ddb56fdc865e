internal import Archives
internal import Rules

extension Terminal {
    /// In one line of text: what kind it is, and its name.
    private var text: String {
        switch self {
        case .token(let text): "t" + text
        case .lexicon(let sheet): "l" + sheet
        case .recognizer(let name): "r" + name
        }
    }

    private init(text: String) {
        // Bytes: a character would be looked for in the tables of Unicode.
        let name = String(Substring(text.utf8.dropFirst()))
        switch text.utf8.first {
        case UInt8(ascii: "l"): self = .lexicon(name)
        case UInt8(ascii: "r"): self = .recognizer(name)
        default: self = .token(name)
        }
    }

    static func write(_ terminals: [Terminal], to archive: inout ArchiveWriter) {
        archive.write(texts: terminals.map(\.text))
    }

    static func read(from archive: inout ArchiveReader) -> [Terminal] { archive.texts().map(Terminal.init(text:)) }
}

extension RuleLabel {
    static func write(_ labels: [RuleLabel?], to archive: inout ArchiveWriter) {
        archive.write(texts: labels.map { $0?.name.text ?? "" })
        archive.write(texts: labels.map { $0?.location.file ?? "" })
        archive.write(labels.flatMap { [Int32($0?.location.line ?? 0), Int32($0?.location.column ?? 0)] })
    }

    static func read(from archive: inout ArchiveReader) -> [RuleLabel?] {
        let (names, files, places): ([String], [String], [Int32]) = (archive.texts(), archive.texts(), archive.array())
        guard names.count == files.count, places.count == 2 * names.count else { return [] }
        return names.indices.map { index in
            guard !names[index].isEmpty else { return nil }
            let location = SourceLocation(
                file: files[index], line: Int(places[2 * index]), column: Int(places[2 * index + 1]))
            return RuleLabel(name: RuleName(names[index]), location: location)
        }
    }
}
