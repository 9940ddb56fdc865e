import Glibc
import Synchronization

/// Ctrl-C while a batch or ingesting runs: asks it to stop at the next question or report; the second time it ends the program at once.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// What a shell expects of a program that Ctrl-C ended.
    static let status: Int32 = 130

    static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// From here on Ctrl-C and a request to end are kept for `isRequested`.
    static func watch() {
        // Made before a signal may come: a handler must not be the first to touch it.
        flag.store(false, ordering: .relaxed)
        var watched = sigset_t()
        sigemptyset(&watched)
        for signal in [SIGINT, SIGTERM] where !isIgnored(signal) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in Interruption.request() }
            // Without SA_RESTART: waiting for the next line of a pipe ends too.
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            sigaction(signal, &action, nil)
            sigaddset(&watched, signal)
        }
        // A program that starts this one from a thread of its own may have passed them on blocked.
        pthread_sigmask(SIG_UNBLOCK, &watched, nil)
    }

    /// A shell that runs this in the background wants Ctrl-C kept from it.
    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, let handler = action.__sigaction_handler.sa_handler else {
            return false
        }
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func request() { flag.store(true, ordering: .relaxed) }
}
