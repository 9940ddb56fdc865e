internal import Facts
internal import Questions

/// The names that earlier turns were answered with.
struct EarlierTexts {
    private let turns: [Conversation.Turn]
    private let context: AnswerContext

    init(_ turns: [Conversation.Turn], _ context: AnswerContext) {
        self.turns = turns
        self.context = context
    }

    /// The last answer that was a text.
    private var last: Conversation.Turn? {
        turns.last { $0.answer.status == .answered && !$0.answer.texts.isEmpty && $0.query?.asksText ?? false }
    }

    /// The one name that was told or asked about last; nil where several were told.
    var name: String? {
        guard let last else { return nil }
        if last.query?.operation == .list || last.query?.operation == .where {
            return last.answer.texts.count == 1 ? last.answer.texts.first : nil
        }
        return last.query?.names.first
    }

    /// The person that was told or asked about last.
    var person: String? {
        guard let last, last.query?.operation == .who else { return nil }
        return last.query?.names.first ?? last.answer.texts.first
    }
}
