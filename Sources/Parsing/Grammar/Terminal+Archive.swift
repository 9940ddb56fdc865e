internal import Archives
internal import Rules

extension Terminal {
    /// What kind it is.
    private var sign: UInt8 {
        switch self {
        case .token: UInt8(ascii: "t")
        case .lexicon: UInt8(ascii: "l")
        case .recognizer: UInt8(ascii: "r")
        }
    }

    private var name: String {
        switch self {
        case .token(let text): text
        case .lexicon(let sheet): sheet
        case .recognizer(let name): name
        }
    }

    private init(sign: UInt8, name: String) {
        switch sign {
        case UInt8(ascii: "l"): self = .lexicon(name)
        case UInt8(ascii: "r"): self = .recognizer(name)
        default: self = .token(name)
        }
    }

    static func write(_ terminals: [Terminal], to archive: inout ArchiveWriter) {
        archive.write(terminals.map(\.sign))
        archive.write(texts: terminals.map(\.name))
    }

    static func read(from archive: inout ArchiveReader) -> [Terminal] {
        let signs: FlatArray<UInt8> = archive.flatArray()
        let names = archive.texts()
        return zip(signs, names).map { Terminal(sign: $0, name: $1) }
    }
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
