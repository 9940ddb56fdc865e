import Foundation

/// The program at a terminal of its own, with the test at the keyboard.
final class PseudoTerminal {
    struct Timeout: Error, CustomStringConvertible {
        let description: String
    }

    /// Long enough for a machine that has other things to do.
    private static let patience = 20.0

    /// Whose folder must last as long as the program runs.
    private let program: Program
    private let master: Int32
    private let process: pid_t
    private var hasEnded = false
    /// Everything shown so far.
    private(set) var shown = ""
    private var unread: [UInt8] = []

    init(_ program: Program, _ arguments: [String] = [], setting extra: [String: String] = [:]) throws {
        var environment = program.environment.merging(["TERM": "xterm", "LC_ALL": "C.UTF-8"]) { $1 }
        environment.merge(extra) { $1 }
        self.program = program
        let (master, slave) = try Self.pair()
        self.master = master
        process = try Self.spawn(arguments, environment, terminal: slave)
    }

    deinit {
        if !hasEnded {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    func type(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard write(master, bytes, bytes.count) == bytes.count else { throw Timeout(description: "终端收不下输入") }
    }

    /// Waits until the program has shown `wanted` after what was last waited for.
    ///
    /// - Returns: what was shown since then, `wanted` included.
    @discardableResult
    func expect(_ wanted: String) throws -> String {
        let wanted = Array(wanted.utf8)
        let deadline = Date().addingTimeInterval(Self.patience)
        while true {
            if let range = unread.firstRange(of: wanted) {
                let text = String(decoding: unread[..<range.upperBound], as: UTF8.self)
                unread.removeSubrange(..<range.upperBound)
                return text
            }
            guard deadline > Date(), receive(until: deadline) else {
                throw Timeout(
                    description:
                        "等不到“\(String(decoding: wanted, as: UTF8.self))”；之后显示的是：\(String(decoding: unread, as: UTF8.self))"
                )
            }
        }
    }

    /// Waits for the end of the program.
    ///
    /// - Returns: its exit status; 128 and the signal's number where one ended it.
    func status() throws -> Int32 {
        let deadline = Date().addingTimeInterval(Self.patience)
        while receive(until: deadline) {}
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            guard deadline > Date() else { throw Timeout(description: "程序没有结束；显示过：\(shown)") }
            usleep(1000)
        }
        hasEnded = true
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Takes in what the program shows; false when it has closed the terminal or the time is over.
    private func receive(until deadline: Date) -> Bool {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Int32(max(0, deadline.timeIntervalSinceNow) * 1000)) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        unread += buffer[..<count]
        shown += String(decoding: buffer[..<count], as: UTF8.self)
        return true
    }

    /// What `posix_openpt` and its companions do, which Swift's Glibc module does not show.
    private static func pair() throws -> (master: Int32, slave: String) {
        let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw Timeout(description: "没有伪终端可用：\(errno)")
        }
        return (master, "/dev/pts/\(number)")
    }

    private static func spawn(
        _ arguments: [String], _ environment: [String: String], terminal: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the head of a session opens becomes its own, so that Ctrl-C reaches it.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of a test hold signals back, and what they start would too.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let newSession: Int16 = 0x80
        posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        let words = ([Program.path] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var process: pid_t = 0
        let reason = posix_spawn(&process, Program.path, &actions, &attributes, words, settings)
        guard reason == 0 else { throw Timeout(description: "程序没有起来：\(reason)") }
        return process
    }
}
