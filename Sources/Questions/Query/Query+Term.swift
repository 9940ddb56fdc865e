public import Facts

extension Query {
    /// A content word of the question.
    public struct Term: Hashable, Sendable {
        public let search: SearchTerm
        /// The lexicon sheet that knows it, nil for characters that none does.
        public let sheet: String?
        /// A word that says little: a light verb (开展), people at large (职工).
        public let isGeneral: Bool
        /// A word that counts where it stands and need not stand: 惠及.
        public var isOptional = false
        /// A word that says which of one thing is meant: 目标, 最大的. What is set beside it has it not (2024年目标和实际完成数).
        public var isModifier = false

        /// A word that must stand in the figure's own words: 平均 of 平均上调百分之几.
        public var isVerbatim = false
        /// Of a broad word, the kinds of it that a report may list instead (`kinds.tsv`): 歌咏、朗诵等活动 are 文化活动.
        public var kinds: [String] = []
        /// A word that says whose figure it is: 教育 of 教育工会, 体检 of 体检的职工里. What the record does not hold of it,
        /// nothing else makes up for.
        public var isBinding = false

        /// What names of organizations end in, said for the organization itself: 工会. Who reports stands at the head of a report.
        public var isBody = false
        /// A body that does what the next word says: 工会 of 工会发的.
        public var isActor = false

        /// The same word, which must stand in the answer: the deed asked after.
        var asSpecific: Term { Term(search: search, sheet: sheet, isGeneral: false, kinds: kinds) }

        /// The same word, which need not stand in the answer: the kind of thing asked for.
        var asGeneral: Term { Term(search: search, sheet: sheet, isGeneral: true, kinds: kinds) }

        /// A single character that no sheet knows, mostly a verb: 排全国第几, 造了多少辆.
        public var isSlight: Bool { sheet == nil && search.text.unicodeScalars.count == 1 }

        /// The same word, which counts where it stands and need not stand.
        var asOptional: Term {
            Term(
                search: search, sheet: sheet, isGeneral: isGeneral, isOptional: true, isModifier: isModifier,
                kinds: kinds)
        }

        /// The same word, told as the one who does something.
        var asActor: Term {
            var term = self
            term.isActor = true
            return term
        }

        /// The same word, which the record must hold.
        var asBinding: Term {
            var term = self
            term.isBinding = !isGeneral && !isOptional
            return term
        }

        /// Whether it names a thing that could be counted, or what it is counted for: no verb, no organization, and no single
        /// character that the lexicon does not know.
        public var namesThing: Bool {
            guard !isGeneral, !isVerbatim else { return false }
            guard let sheet else { return search.text.unicodeScalars.count > 1 }
            return ["metrics", "people", "synonyms", "positions", "words"].contains(sheet)
        }
    }
}
