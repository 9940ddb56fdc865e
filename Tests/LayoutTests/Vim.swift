import Foundation

/// Vim without a screen, told to use the files of a folder and nothing else.
struct Vim {
    let folder: String

    /// Whether there is a Vim with syntax highlighting; Debian's vim-tiny has none.
    static let isInstalled = (try? run(["--version"]))?.contains("+syntax") == true

    /// The name of the syntax group of each character of each line of a `.gram` file.
    func groups(of text: String) throws -> [[String]] {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("gongwen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let (source, script, result) = (scratch.path + "/a.gram", scratch.path + "/a.vim", scratch.path + "/out")
        try text.write(toFile: source, atomically: true, encoding: .utf8)
        try self.script(source: source, result: result).write(toFile: script, atomically: true, encoding: .utf8)
        _ = try Self.run(["-es", "-u", "NONE", "-i", "NONE", "-N", "-S", script])
        return try String(contentsOfFile: result, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .dropLast().map { $0.split(separator: " ", omittingEmptySubsequences: false).dropLast().map(String.init) }
    }

    private func script(source: String, result: String) -> String {
        """
        set encoding=utf-8
        set runtimepath^=\(folder)
        filetype on
        syntax on
        edit \(source)
        let out = []
        for l in range(1, line('$'))
          let names = ''
          let c = 1
          for ch in split(getline(l), '\\zs')
            let names .= synIDattr(synID(l, c, 1), 'name') . ' '
            let c += strlen(ch)
          endfor
          call add(out, names)
        endfor
        call writefile(out, '\(result)')
        qall!
        """
    }

    private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["vim"] + arguments
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
