import FoundationEssentials

/// The program that is measured, as a file.
struct Gongwen {
    let program: String
    let grammar: String
    /// Where it keeps its caches, apart from those of whoever measures.
    let cache: String

    /// - Throws: `BenchFailure` where it is not built.
    init(program: String, grammar: String, work: String) throws {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw BenchFailure(message: "\(program)：没有这个程序；请先 make release，或用 --program 指明。")
        }
        (self.program, self.grammar, cache) = (program, grammar, work + "/cache")
    }

    /// A command as it is typed.
    func words(_ command: [String], index: String? = nil) -> [String] {
        [program] + command + ["--quiet", "--grammar", grammar] + (index.map { ["--index", $0] } ?? [])
    }

    func start(_ command: [String], index: String? = nil, output: String? = nil) throws -> ChildProcess {
        try ChildProcess(words(command, index: index), output: output, environment: ["XDG_CACHE_HOME": cache])
    }

    /// Runs a command to its end.
    ///
    /// - Throws: `BenchFailure` where it fails; having no answer is no failure.
    func run(_ command: [String], index: String? = nil, output: String? = nil) throws -> ChildProcess.Outcome {
        let outcome = try start(command, index: index, output: output).wait()
        guard outcome.status == 0 || outcome.status == 1 else {
            let told = words(command, index: index).joined(separator: " ")
            throw BenchFailure(message: "退出码是 \(outcome.status)：\(told)")
        }
        return outcome
    }

    /// Differs with the program and with the grammar, which decide what an index holds.
    func fingerprint() -> String {
        var sum = Self.sum(of: program, 0xCBF2_9CE4_8422_2325)
        for name in ((try? FileManager.default.subpathsOfDirectory(atPath: grammar)) ?? []).sorted() {
            sum = Self.sum(of: grammar + "/" + name, sum)
        }
        return String(sum, radix: 16)
    }

    /// FNV-1a, a word at a time.
    private static func sum(of file: String, _ start: UInt64) -> UInt64 {
        guard let bytes = FileManager.default.contents(atPath: file) else { return start }
        var sum = start
        bytes.withUnsafeBytes { bytes in
            for place in stride(from: 0, to: bytes.count & ~7, by: 8) {
                sum = (sum ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x100_0000_01B3
            }
            for byte in bytes.suffix(bytes.count & 7) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return sum
    }
}
