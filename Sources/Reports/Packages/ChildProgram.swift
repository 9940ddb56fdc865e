internal import Glibc
internal import Synchronization

/// A program of the system that reads a format for us, in a process of its own: what makes it crash or loop cannot
/// harm ours.
struct ChildProgram {
    struct Outcome {
        var output: [UInt8] = []
        var complaints = ""
        /// Nil where a signal ended it.
        var status: Int32?
    }

    enum Trouble: Error {
        case notInstalled
        /// It took longer than allowed, and was ended.
        case tooSlow
        /// It wrote more than allowed, and was ended.
        case tooMuch
        /// The system has no room for another process or file.
        case system
    }

    /// One program is started at a time: between the making of a pipe and the mark that it is not to be handed on,
    /// another would get its end, and the pipe would not close before that one ends too.
    private static let starting = Mutex(())

    private let input: Int32
    private var outputs: [Int32] = []
    private var child: pid_t = 0

    /// Runs a program without a shell, with bytes as its standard input.
    ///
    /// - Parameters:
    ///   - output: the most bytes it may write.
    ///   - seconds: the longest it may take.
    static func run(
        _ name: String, _ arguments: [String], input: [UInt8], output: Int, seconds: Int
    ) throws(Trouble) -> Outcome {
        var program = try ChildProgram(input)
        defer { program.end() }
        try starting.withLock { _ throws(Trouble) in try program.start([name] + arguments) }
        return try program.collect(output: output, deadline: now() + seconds * 1000)
    }

    /// The bytes go into a file without a name: a pipe would have to be filled while the output is read.
    private init(_ bytes: [UInt8]) throws(Trouble) {
        guard let file = tmpfile() else { throw .system }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
        input = dup(fileno(file))
        fclose(file)
        guard isWritten, input >= 0, lseek(input, 0, SEEK_SET) == 0 else { throw .system }
        _ = fcntl(input, F_SETFD, FD_CLOEXEC)
    }

    private mutating func start(_ words: [String]) throws(Trouble) {
        var ends: [Int32] = []
        for _ in 0..<2 {
            var pair: [Int32] = [0, 0]
            guard pipe(&pair) == 0 else { throw .system }
            for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            outputs.append(pair[0])
            ends.append(pair[1])
        }
        defer { for end in ends { close(end) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[0], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let status = posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
        guard status == 0 else {
            child = 0
            throw status == ENOENT ? .notInstalled : .system
        }
    }

    /// Reads both outputs until they end.
    private mutating func collect(output: Int, deadline: Int) throws(Trouble) -> Outcome {
        var outcome = Outcome()
        var complaints: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while outputs.contains(where: { $0 >= 0 }) {
            let left = deadline - Self.now()
            guard left > 0 else { throw .tooSlow }
            var wanted = outputs.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&wanted, nfds_t(wanted.count), Int32(min(left, 1000))) >= 0 || errno == EINTR else {
                throw .system
            }
            for (number, one) in wanted.enumerated() where one.fd >= 0 && one.revents != 0 {
                let count = read(one.fd, &block, block.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    close(one.fd)
                    outputs[number] = -1
                } else if number == 0 {
                    outcome.output += block.prefix(count)
                } else if complaints.count < 64 << 10 {
                    complaints += block.prefix(count)
                }
            }
            guard outcome.output.count <= output else { throw .tooMuch }
        }
        outcome.complaints = String(decoding: complaints, as: UTF8.self)
        outcome.status = try wait(until: deadline)
        return outcome
    }

    /// How the program ended; nil where a signal ended it. One that has closed its outputs may run on all the same.
    private mutating func wait(until deadline: Int) throws(Trouble) -> Int32? {
        var status: Int32 = 0
        var pause: UInt32 = 100
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            guard ended == 0 || errno == EINTR else { throw .system }
            guard Self.now() < deadline else { throw .tooSlow }
            usleep(pause)
            pause = min(2 * pause, 20_000)
        }
        child = 0
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }

    /// Leaves neither process nor open file behind.
    private mutating func end() {
        if child > 0 {
            kill(child, SIGKILL)
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            child = 0
        }
        for output in outputs + [input] where output >= 0 { close(output) }
        outputs = []
    }

    /// Milliseconds of a clock that nobody sets.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
