import Glibc

/// Times what is done, and sorts the times.
enum Stopwatch {
    /// Microseconds.
    static func time(_ body: () throws -> Void) rethrows -> Int {
        let parts = try ContinuousClock().measure(body).components
        return Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
    }

    /// The best of some runs, in microseconds: whatever else the machine does only adds to it.
    static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Int {
        try (0..<runs).map { _ in try time(body) }.min() ?? 0
    }

    /// The same, counting only what a processor worked for this program: what others take from it, it does not pay for.
    static func bestOnProcessor(of runs: Int, _ body: () throws -> Void) rethrows -> Int {
        try (0..<runs).map { _ in
            let start = processorTime()
            try body()
            return processorTime() - start
        }.min() ?? 0
    }

    /// What a processor has worked for this program until now, in microseconds.
    static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }

    /// Nanoseconds that a processor has worked for this thread: on a busy machine the time on the wall says little.
    static func nanosecondsOnProcessor(_ body: () throws -> Void) rethrows -> Int {
        func now() -> Int {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
        let start = now()
        try body()
        return now() - start
    }

    /// The value below which so many of a hundred lie.
    static func percentile(_ percent: Int, of times: [Int]) -> Int {
        guard !times.isEmpty else { return 0 }
        return times.sorted()[min(times.count - 1, times.count * percent / 100)]
    }
}
