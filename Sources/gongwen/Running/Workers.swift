import Glibc
import Synchronization

/// Threads that share a number of tasks out among them.
enum Workers {
    /// Stack of a thread: parsing and its forest recurse, as deep as on the main thread.
    private static let stack = 8 << 20

    /// Runs `task` for 0 ..< `count` on up to `jobs` threads, this one among them, and returns when all are done.
    static func run(_ count: Int, jobs: Int, _ task: @escaping @Sendable (Int) -> Void) {
        run(count, jobs: jobs, first: {}, task)
    }

    /// - Parameter first: what this thread does before it joins in; what it throws is thrown when all are done.
    static func run(
        _ count: Int, jobs: Int, first: () throws -> Void, _ task: @escaping @Sendable (Int) -> Void
    ) rethrows {
        let share = Share(count: count, task: task)
        let threads = (1..<max(1, min(jobs, count))).compactMap { _ in start(share) }
        defer { for thread in threads { pthread_join(thread, nil) } }
        try first()
        share.work()
    }

    private final class Share: Sendable {
        private let next = Atomic<Int>(0)
        private let count: Int
        private let task: @Sendable (Int) -> Void

        init(count: Int, task: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.task = task
        }

        func work() {
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                task(number)
            }
        }
    }

    /// Nil where the system gives no thread: the others do its work.
    private static func start(_ share: Share) -> pthread_t? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stack)
        let context = Unmanaged.passRetained(share)
        var thread = pthread_t()
        let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            if let context { Unmanaged<Share>.fromOpaque(context).takeRetainedValue().work() }
            return nil
        }
        guard pthread_create(&thread, &attributes, entry, context.toOpaque()) == 0 else {
            context.release()
            return nil
        }
        return thread
    }
}
