import ChineseText
import Glibc

/// A line on the terminal that says how far something is: written over and over, at most ten times a second, and gone
/// in the end. Where standard error is no terminal, or the user wants quiet, there is none.
struct ProgressLine {
    /// Columns where the terminal does not say how many it has.
    private static let usualWidth = 80

    let isShown: Bool
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant?
    private var isOnScreen = false

    init(quiet: Bool) { isShown = !quiet && isatty(STDERR_FILENO) == 1 }

    /// Whether it is time to write the line again.
    var isDue: Bool { isShown && last.map { clock.now - $0 >= .milliseconds(100) } ?? true }

    mutating func show(_ text: String) {
        guard isDue else { return }
        last = clock.now
        isOnScreen = true
        // One column stays free: a full line would wrap, and then not be written over. ESC [ K clears what a longer
        // line left behind.
        Terminal.rewrite("\r" + DisplayWidth.beginning(of: Printable.line(text), within: Self.width - 1) + "\u{1B}[K")
    }

    /// Takes the line away, for what is to stay on the screen; the next `show` brings it back.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        Terminal.rewrite("\r\u{1B}[K")
    }

    private static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return usualWidth }
        return Int(size.ws_col)
    }
}
