import Archives
import Facts

/// A text that changes with every change of a store: what was made from one state of it need not be made again.
struct StoreState {
    /// Under which it is kept among the metadata.
    static let key = "state"

    private var state = Fingerprint()

    /// The state after the one that is named, before any change.
    init(after name: String?) { state.add(name ?? "") }

    mutating func remove(_ path: String) {
        state.add("-")
        state.add(path)
    }

    mutating func add(_ document: Document) {
        state.add("+")
        state.add(document.path)
        state.add(document.fingerprint)
    }

    var name: String { state.text }
}
