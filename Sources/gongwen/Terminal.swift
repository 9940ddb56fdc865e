@preconcurrency import Glibc

/// Standard output and standard error.
enum Terminal {
    static func print(_ text: String) { write(text + "\n", to: stdout) }

    /// A sentence for the user that is no answer: to standard error.
    static func complain(_ text: String) {
        fflush(stdout)
        write(text + "\n", to: stderr)
    }

    /// Part of a line of progress: to standard error.
    static func rewrite(_ text: String) { write(text, to: stderr) }

    static func prompt(_ text: String) {
        write(text, to: stdout)
        fflush(stdout)
    }

    static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

    private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>) {
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, stream) }
    }
}
