internal import CReadline
internal import Glibc

/// Reads lines from the terminal, with editing over wide characters, history and completion.
///
/// GNU readline does the work and is seen by no one else. It keeps its state in the process, so there is one editor.
///
///     let editor = LineEditor(complete: { vocabulary.completion(of: $0) })
///     editor.read(prompt: Paint(isOn: true).prompt("问> "))  // .text("2022年南通有多少家爱心服务站")
public final class LineEditor {
    /// What the user did.
    public enum Input: Hashable, Sendable {
        /// A line; what was pasted into it may hold line breaks, see `Paste`.
        case text(String)
        /// Ctrl-C: the line is thrown away.
        case cancelled
        /// Ctrl-D on an empty line, or a terminal that is gone.
        case end
    }

    private let complete: (String) -> Completion
    /// What TAB found last, which a second TAB lists.
    private var found = Completion.none

    /// - Parameter complete: what may stand for the line up to the cursor.
    public init(complete: @escaping (String) -> Completion) {
        self.complete = complete
        line_editor_start(Unmanaged.passUnretained(self).toOpaque(), completedLines, listedWords)
    }

    /// Waits for a line. Ctrl-C cancels it, and does not end the process.
    public func read(prompt: String) -> Input {
        var isInterrupted = false
        // The editor is kept alive by its caller, who is waiting here.
        guard let line = line_editor_read(prompt, &isInterrupted) else { return isInterrupted ? .cancelled : .end }
        defer { free(line) }
        return .text(String(cString: line))
    }

    /// Puts a line where the arrow keys find it, newest last.
    public func remember(_ line: String) { line_editor_remember(line) }

    fileprivate func lines(completing before: String) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        found = complete(before)
        guard !found.words.isEmpty else { return nil }
        let lines = found.words.count == 1 ? found.lines : [found.common] + found.lines
        guard let array = calloc(lines.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride) else { return nil }
        let strings = array.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
        // Readline frees the strings and the array.
        for (place, line) in lines.enumerated() { strings[place] = strdup(line) }
        return strings
    }

    fileprivate func listing(columns: Int) -> UnsafeMutablePointer<CChar>? {
        strdup(Columns.text(found.words, width: columns))
    }
}

private func completedLines(
    _ context: UnsafeMutableRawPointer?, _ before: UnsafePointer<CChar>
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    guard let context else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().lines(completing: String(cString: before))
}

private func listedWords(_ context: UnsafeMutableRawPointer?, _ columns: Int32) -> UnsafeMutablePointer<CChar>? {
    guard let context else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().listing(columns: Int(columns))
}
