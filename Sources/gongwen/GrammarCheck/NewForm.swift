import Glibc
import Loading
import Rules

/// Writes the beginnings of a new form of question: a rule file and its cases, which pass the check as they stand.
struct NewForm {
    /// Without the ending: `gap`.
    let name: String
    private let folder: String
    private let hasContent: Bool

    /// - Throws: `Failure` for a name that cannot be one of a file and of a rule, or that is taken.
    init(name: String, folder: String) throws {
        guard let first = name.utf8.first, Self.isLetter(first), name.utf8.count <= 40,
            name.utf8.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F })
        else {
            throw Failure("句式名是“\(name)”，应以英文字母开头，只含英文字母、数字和“_”，不超过40个；请换一个，如 gap。")
        }
        self.name = name
        self.folder = folder
        let content = try GrammarFolder(folder).grammar.rule(file: "phrases/content.gram", name: "内容")
        hasContent = content?.isPublic == true
    }

    /// Writes both files, neither of which may be there, and says what to do next.
    func write() throws -> String {
        let paths = [".gram", ".cases.jsonl"].map { "questions/\(name)\($0)" }
        for path in paths where access(folder + "/" + path, F_OK) == 0 {
            throw Failure("\(folder)/\(path)：已经有这个文件，不覆盖；请换一个句式名，或者直接改这个文件。")
        }
        if !Folders.isFolder(folder + "/questions") { mkdir(folder + "/questions", 0o755) }
        for (path, text) in zip(paths, [NewFormText.rules(name, hasContent: hasContent), NewFormText.cases(name)]) {
            try create(folder + "/" + path, text)
        }
        return NewFormText.advice(folder, paths)
    }

    private func create(_ path: String, _ text: String) throws {
        // Exclusively: a file that has come meanwhile is somebody's.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        let bytes = Array(text.utf8)
        guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count, close(descriptor) == 0 else {
            throw Failure("\(path)：写不了这个文件：\(SystemError.text(errno))。")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
