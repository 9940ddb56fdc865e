import FoundationEssentials
import TestSupport

/// A file `<name>.cases.jsonl` beside the rules it is for.
struct CaseFile {
    let name: String
    let lines: [Data]

    /// The files of a folder of the grammar, by name.
    static func all(in folder: String) throws -> [CaseFile] {
        let path = try Project.root() + "/grammar/" + folder
        let ending = ".cases.jsonl"
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { $0.hasSuffix(ending) }
            .map { file in
                let bytes = FileManager.default.contents(atPath: path + "/" + file) ?? Data()
                return CaseFile(
                    name: String(file.dropLast(ending.count)), lines: bytes.split(separator: 0x0A).map { Data($0) })
            }
    }
}
