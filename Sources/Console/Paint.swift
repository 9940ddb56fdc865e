internal import ChineseText

/// Colours for the terminal. What is painted is made safe to show first, since the terminal gets it as it is.
public struct Paint: Sendable {
    /// Without colours every text stays as it is.
    public let isOn: Bool

    public init(isOn: Bool) { self.isOn = isOn }

    /// Whether standard output may be painted.
    ///
    /// - Parameters:
    ///   - refused: whether the user asked for no colours.
    ///   - environment: looks a variable up; `NO_COLOR` with any text and a dumb terminal mean no.
    public static func isWanted(onTerminal: Bool, refused: Bool, environment: (String) -> String?) -> Bool {
        guard onTerminal, !refused, environment("NO_COLOR") == nil else { return false }
        return environment("TERM").map { $0 != "dumb" } ?? false
    }

    /// A prompt for `LineEditor`, which must know what takes no room on the line.
    public func prompt(_ text: String) -> String {
        isOn ? "\u{1}\u{1B}[1;36m\u{2}\(Printable.line(text))\u{1}\u{1B}[0m\u{2}" : Printable.line(text)
    }

    /// Safe to show, and not painted.
    public func plain(_ text: String) -> String { Printable.text(text) }
    /// What matters most: answers, cited words.
    public func strong(_ text: String) -> String { painted(text, "1") }
    /// What stands back: sources, line numbers.
    public func quiet(_ text: String) -> String { painted(text, "2") }
    /// What can be typed, and what things are called.
    public func mark(_ text: String) -> String { painted(text, "36") }

    private func painted(_ text: String, _ code: String) -> String {
        let safe = plain(text)
        return isOn && !safe.isEmpty ? "\u{1B}[\(code)m\(safe)\u{1B}[0m" : safe
    }
}
