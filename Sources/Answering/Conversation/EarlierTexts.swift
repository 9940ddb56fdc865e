internal import Facts
internal import Questions

/// The names that earlier turns were answered with.
struct EarlierTexts {
    private let turns: [Conversation.Turn]

    init(_ turns: [Conversation.Turn]) { self.turns = turns }

    /// The last answer that was a text, apart from those that only told more of a name.
    private var last: Conversation.Turn? {
        turns.last { turn in
            turn.answer.status == .answered && !turn.answer.texts.isEmpty && !turn.isAside
                && turn.query?.asksText ?? false
        }
    }

    /// The one name that was told or asked about last; nil where several were told.
    var name: String? {
        guard let last, let query = last.query else { return nil }
        if query.operation == .list || query.operation == .where {
            return last.answer.texts.count == 1 ? last.answer.texts.first : nil
        }
        return query.names.first
    }

    /// The person that was told or asked about last.
    var person: String? {
        guard let last, let query = last.query, query.operation == .who else { return nil }
        return query.names.first ?? last.answer.texts.first
    }
}
