import Foundation
import Testing

/// `grammar/characters/readings.tsv` is what `scripts/derive-readings` makes of Debian's `unicode-data`.
struct DerivedReadingsTests {
    @Test(.enabled(if: Derivation.run() != nil, "没有安装 python3 和 unicode-data，或者 unicode-data 是另一版 Unicode"))
    func 读音表和推出来的逐字节相同() throws {
        let derived = try #require(Derivation.run())
        #expect(derived.status == 0)
        #expect(derived.output == Data(try ProjectCharacters.bytes(of: "readings")))
    }
}

/// A run of the script.
private enum Derivation {
    /// The run; none where its data are missing or of another version than those of the sheet.
    static func run() -> (status: Int32, output: Data)? {
        let process = Process()
        process.executableURL = ProjectCharacters.root.appending(path: "scripts/derive-readings")
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // 2: no data; 127: no python3.
        if process.terminationStatus == 2 || process.terminationStatus == 127 { return nil }
        let committed = (try? ProjectCharacters.bytes(of: "readings")).map { version(in: Data($0)) }
        if process.terminationStatus == 0, version(in: output) != committed { return nil }
        return (process.terminationStatus, output)
    }

    /// The line of the sheet's head that names the version of Unicode.
    private static func version(in sheet: Data) -> Substring? {
        String(decoding: sheet, as: UTF8.self).split(separator: "\n").first { $0.contains("从 Unicode ") }
    }
}
