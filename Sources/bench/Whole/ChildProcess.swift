import FoundationEssentials
import Glibc

/// Another program that is run and measured.
struct ChildProcess {
    /// What a run took.
    struct Outcome {
        /// The exit status; negative for the signal that ended it.
        let status: Int32
        /// Microseconds from before it was made until it was gone.
        let wall: Int
        /// Microseconds that processors worked for it.
        let processor: Int
    }

    /// Kilobytes in memory.
    struct Memory {
        var resident = 0
        /// Without what is mapped from files, which is given back when others need the room.
        var own = 0
        /// The most there was at any time.
        var peak = 0
    }

    private let id: pid_t
    private let start: ContinuousClock.Instant

    /// - Parameters:
    ///   - output: the file that takes what it prints; nowhere if nil.
    ///   - environment: what is set beside the surroundings of this program.
    /// - Throws: `BenchFailure` for a program that is not there.
    init(_ words: [String], output: String? = nil, environment: [String: String] = [:]) throws {
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        var settings: [UnsafeMutablePointer<CChar>?] = merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer {
            for text in arguments + settings { free(text) }
            posix_spawn_file_actions_destroy(&actions)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var child: pid_t = 0
        start = ContinuousClock.now
        guard posix_spawnp(&child, words[0], &actions, nil, &arguments, &settings) == 0 else {
            throw BenchFailure(message: "没有 \(words[0])。")
        }
        id = child
    }

    static func run(_ words: [String], output: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
        try ChildProcess(words, output: output, environment: environment).wait()
    }

    func kill() { Glibc.kill(id, SIGKILL) }

    func wait() -> Outcome {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
        let wall = (ContinuousClock.now - start).components
        let times = [usage.ru_utime, usage.ru_stime]
        return Outcome(
            status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F),
            wall: Int(wall.seconds) * 1_000_000 + Int(wall.attoseconds / 1_000_000_000_000),
            processor: times.reduce(0) { $0 + $1.tv_sec * 1_000_000 + Int($1.tv_usec) })
    }

    /// What it holds at this moment; nil after its end. What `wait4` tells as the most would count this program's own memory,
    /// which a new process shares until it runs another program.
    func memory() -> Memory? {
        guard let told = FileManager.default.contents(atPath: "/proc/\(id)/status") else { return nil }
        var memory = Memory()
        for line in String(decoding: told, as: UTF8.self).split(separator: "\n") {
            let words = line.split { $0 == "\t" || $0 == " " }
            guard words.count > 1, let kilobytes = Int(words[1]) else { continue }
            switch words[0] {
            case "VmRSS:": memory.resident = kilobytes
            case "RssAnon:": memory.own = kilobytes
            case "VmHWM:": memory.peak = kilobytes
            default: break
            }
        }
        return memory.resident > 0 ? memory : nil
    }

    /// Looks at its memory again and again until it ends.
    func watch(_ look: (Memory) -> Void) {
        while let now = memory() {
            look(now)
            usleep(1_000)
        }
    }
}
