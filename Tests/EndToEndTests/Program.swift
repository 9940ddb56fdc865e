import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let complaints: String
    }

    static let root: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The release binary that `make test` built, or the one named by GONGWEN_BINARY.
    static let path = ProcessInfo.processInfo.environment["GONGWEN_BINARY"] ?? root + "/.build/release/gongwen"

    let folder: TemporaryFolder

    init(in folder: TemporaryFolder) { self.folder = folder }

    /// The surroundings of every run: folders of its own, no settings of whoever runs the tests.
    var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["XDG_CACHE_HOME"] = folder.path + "/cache"
        environment["XDG_STATE_HOME"] = folder.path + "/state"
        environment["INPUTRC"] = "/dev/null"
        for name in ["GONGWEN_INDEX", "GONGWEN_GRAMMAR", "NO_COLOR"] { environment[name] = nil }
        return environment
    }

    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try run(Self.path, arguments, input: input, environment: environment)
    }

    /// Starts the program and leaves it running; what it prints is dropped.
    func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs a script of the shell, in which `$0` is the program.
    func shell(_ script: String, environment: [String: String]? = nil) throws -> Outcome {
        try run("/bin/bash", ["-c", script, Self.path], input: "", environment: environment ?? self.environment)
    }

    private func run(
        _ executable: String, _ arguments: [String], input: String, environment: [String: String]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = environment
        // Files instead of pipes: no output can fill a pipe while nobody reads it.
        let names = ["in", "out", "err"].map { folder.path + "/" + $0 + UUID().uuidString }
        try input.write(toFile: names[0], atomically: true, encoding: .utf8)
        for name in names.dropFirst() { try Data().write(to: URL(fileURLWithPath: name)) }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOfFile: names[1], encoding: .utf8),
            complaints: try String(contentsOfFile: names[2], encoding: .utf8))
    }

    /// Copies a file into the test's folder as a program that can be run.
    ///
    /// Another process copies it. What this one holds open for writing is inherited by whatever other tests start meanwhile,
    /// and the system runs no file that somebody may still write to (ETXTBSY).
    func install(_ file: String, as name: String) throws {
        let outcome = try shell("install -D -m 755 '\(file)' '\(folder.path)/\(name)'")
        #expect(outcome.status == 0, "\(outcome.complaints)")
    }

    /// Copies the project's grammar so that a test can edit it.
    func copyOfGrammar() throws -> String {
        let copy = folder.path + "/grammar"
        try FileManager.default.copyItem(atPath: Self.root + "/grammar", toPath: copy)
        return copy
    }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("gongwen-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        let parent = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
}

/// An answer record as another program reads it.
struct Record: Decodable {
    struct Value: Decodable {
        let value: String
        let unit: String
        let bound: String?
        let text: String
        let label: String?
        let citations: [Int]
    }

    struct Citation: Decodable {
        let n: Int
        let document: String
        let lines: [Int]
        let spans: [[Int]]
        let quote: String
    }

    struct Derivation: Decodable {
        let op: String
        let formula: String
        let operands: [Value]
    }

    let schema: Int
    let id: String?
    let session: String?
    let question: String
    let status: String
    let text: String
    let values: [Value]
    let bool: Bool?
    let texts: [String]
    let derivation: Derivation?
    let related: [Value]
    let citations: [Citation]

    static func all(_ output: String) throws -> [Record] {
        try output.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }
}
