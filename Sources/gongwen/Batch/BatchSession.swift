import Answering
import Synchronization

/// The lines of one session: a conversation, kept as its questions and, while it is in use, as what was made of them.
final class BatchSession: Sendable {
    private struct State: Sendable {
        var asked: [QuestionLine] = []
        var conversation: Conversation?
    }

    private let state = Mutex(State())

    /// Answers the next line. A conversation that was laid aside is first gone through again, silently.
    func answer(_ line: QuestionLine, _ asker: Asker) -> (answer: Answer, elapsed: Int) {
        state.withLock { state in
            var conversation = state.conversation ?? asker.conversation()
            if state.conversation == nil {
                for earlier in state.asked { _ = conversation.answer(earlier.text, document: earlier.document) }
            }
            let outcome = Asker.timed { conversation.answer(line.text, document: line.document) }
            state.conversation = conversation
            state.asked.append(line)
            return outcome
        }
    }

    /// Takes note of a line that was answered in a run before this one.
    func remember(_ line: QuestionLine) { state.withLock { $0.asked.append(line) } }

    /// Keeps the questions only.
    func layAside() { state.withLock { $0.conversation = nil } }
}

/// The sessions of a run, by name.
///
/// Memory is bounded: only the `live` sessions used last keep what was made of their questions, the others are gone
/// through again when they go on, with the same answers. Questions are kept up to `limits`; then the sessions unused
/// for longest are forgotten, and begin anew if they ever go on. What is forgotten depends on the input alone.
struct SessionTable {
    struct Limits {
        /// Bytes of questions of all sessions.
        var total = 64 << 20
        /// Bytes of questions of one.
        var each = 1 << 20
    }

    private struct Entry {
        let session: BatchSession
        var size = 0
        var lastUse = 0
    }

    private static let live = 128
    /// What a line takes beside its text, roughly.
    private static let overhead = 256

    private let limits: Limits
    private var entries: [String: Entry] = [:]
    private var inUse: [String: Int] = [:]
    private var total = 0
    private var uses = 0
    /// How many sessions were forgotten.
    private(set) var forgotten = 0

    init(limits: Limits = Limits()) { self.limits = limits }

    /// The session a line belongs to; nil for a line that stands alone, or that holds no question.
    mutating func session(of line: QuestionLine) -> BatchSession? {
        guard let name = line.session, line.problem == nil else { return nil }
        let size = line.text.utf8.count + Self.overhead
        if let known = entries[name], known.size + size > limits.each { forget(name) }
        uses += 1
        var entry = entries[name] ?? Entry(session: BatchSession())
        entry.size += size
        entry.lastUse = uses
        entries[name] = entry
        inUse[name] = uses
        total += size
        if total > limits.total { forgetOldest(but: name) }
        return entry.session
    }

    /// Between two blocks: lays aside what has not been used lately.
    mutating func layAsideOldest() {
        guard inUse.count > Self.live else { return }
        for (name, _) in inUse.sorted(by: { $0.value < $1.value }).dropLast(Self.live / 2) {
            entries[name]?.session.layAside()
            inUse[name] = nil
        }
    }

    /// A quarter at once, so that forgetting costs little for each line.
    private mutating func forgetOldest(but current: String) {
        for (name, _) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) where name != current {
            guard total > limits.total / 4 * 3 else { break }
            forget(name)
        }
    }

    private mutating func forget(_ name: String) {
        total -= entries.removeValue(forKey: name)?.size ?? 0
        inUse[name] = nil
        forgotten += 1
    }
}
