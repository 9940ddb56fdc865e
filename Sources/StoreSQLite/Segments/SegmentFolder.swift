import Glibc
import Search

/// The files that are searched: `<index>.segments/` beside the database, two for each segment, of its figures and of its sentences.
///
/// A file is written whole under its name before a commit of the database names it, never changes, and is taken away after a commit
/// that names it no more; what a process that died left behind, by the next that writes. Whoever writes here holds the
/// database's lock.
struct SegmentFolder: Sendable {
    /// What the records of a file are.
    enum Kind: String, CaseIterable, Sendable {
        case figures
        case sentences
    }

    let path: String

    init(ofIndex file: String) { path = file + ".segments" }

    func file(_ segment: SegmentRow, _ kind: Kind) -> String { "\(path)/\(segment.id).\(kind.rawValue)" }

    /// Where it is written which documents of a segment count no more; their number tells one state from the next.
    func deletions(_ segment: SegmentRow, _ kind: Kind) -> String {
        "\(path)/\(segment.id)-\(segment.deleted).\(kind.rawValue).deletions"
    }

    /// - Throws: `StoreProblem.cannotOpen`.
    func make() throws {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw StoreProblem.cannotOpen(file: path, reason: String(cString: strerror(errno)))
        }
    }

    /// Takes away every file that none of these segments has.
    func tidy(_ segments: [SegmentRow]) {
        var wanted: Set<String> = []
        for segment in segments {
            for kind in Kind.allCases {
                wanted.insert(file(segment, kind))
                if segment.deleted > 0 { wanted.insert(deletions(segment, kind)) }
            }
        }
        for name in names where !wanted.contains("\(path)/\(name)") { unlink("\(path)/\(name)") }
    }

    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

/// A segment as the database names it.
struct SegmentRow: Hashable, Sendable {
    let id: Int
    /// Figures and sentences.
    let records: Int
    /// How many of its documents count no more.
    var deleted: Int
}
