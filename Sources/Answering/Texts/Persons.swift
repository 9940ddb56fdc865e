internal import ChineseText
internal import Quantities
internal import Words

/// Names of persons in a sentence: a surname with one or two characters, beside an office, an honor or a byline mark, or
/// before a verb of speaking, or in a row with others.
struct Persons {
    struct Person {
        let name: Range<Int>
        /// The offices and organizations right before the name, or the title right after it (孙宪腾院长); may be empty.
        let office: Range<Int>

        /// Name and office, from the first to the last character.
        var whole: Range<Int> {
            office.isEmpty
                ? name : min(name.lowerBound, office.lowerBound)..<max(name.upperBound, office.upperBound)
        }
    }

    let text: PassageText

    /// In reading order.
    func all() -> [Person] {
        var found: [Person] = []
        var position = 0
        while position < text.text.count {
            let agents = agents(at: position)
            if let last = agents.last {
                found += agents
                position = last.name.upperBound
            } else if let person = person(at: position, after: found.last) {
                found.append(person)
                position = person.name.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    private func person(at start: Int, after previous: Person?) -> Person? {
        guard let surname = text.words("surnames", at: start).first,
            !beginsWord(at: start, after: surname.end), !cutsOffice(at: start),
            let end = end(from: surname.end)
        else { return nil }
        if let office = office(before: start, after: previous) { return Person(name: start..<end, office: office) }
        // 王曙群、张冬伟、周琦炜: one of a row of names.
        if let previous, start == behind(previous) + 1,
            text.text.values[start - 1] == "、"
                || text.words("persons", at: start - 1, kind: "连").contains(where: { $0.end == start })
        {
            return Person(name: start..<end, office: previous.office)
        }
        if let title = title(after: start..<end) { return Person(name: start..<end, office: title) }
        return isListed(start..<end) || opensClause(start, end) || isAddressed(start..<end)
            ? Person(name: start..<end, office: start..<start) : nil
    }

    /// The end of a name with what it is addressed by: 先生.
    func behind(_ person: Person) -> Int { addressEnd(person.name.upperBound) ?? person.name.upperBound }

    private func addressEnd(_ end: Int) -> Int? {
        guard end < text.text.count else { return nil }
        return text.words("persons", at: end, kind: "敬称").first?.end
    }

    /// 选举周某某先生: a name of three characters before such a word.
    private func isAddressed(_ name: Range<Int>) -> Bool {
        name.count == 3 && addressEnd(name.upperBound) != nil
    }

    /// Whether a common word begins here that only happens to begin with a surname: 严格, 高技能人才.
    func beginsWord(at start: Int, after surname: Int) -> Bool {
        if text.words("persons", at: start, kind: "非名").contains(where: { $0.end > surname }) { return true }
        return ["people", "actions", "metrics", "synonyms", "places", "positions", "organizations"].contains { sheet in
            text.words(sheet, at: start).contains { $0.end > surname }
        }
    }

    /// Whether a character stands inside the name of an office: 程 of 工程师.
    private func cutsOffice(at start: Int) -> Bool {
        (max(0, start - 4)..<start).contains { from in
            text.words("positions", at: from).contains { $0.end > start }
        }
    }

    /// The end of a given name of one or two characters; what follows must not be able to belong to it.
    private func end(from start: Int) -> Int? {
        let longest = (1...2).prefix { start + $0 <= text.text.count && text.text.values[start + $0 - 1].isHan }.last
        guard let longest else { return nil }
        let ends = (1...longest).map { start + $0 }.filter { isBoundary($0) }
        guard let last = ends.last else { return nil }
        if ends.count == 2, let first = ends.first, endsBefore(first..<last) { return first }
        return last
    }

    /// Whether a given name ends before what could be its second character.
    private func endsBefore(_ second: Range<Int>) -> Bool {
        // 薛驰接受: the second character of 薛驰 is followed by a verb, 薛驰接 by none.
        if verb(at: second.lowerBound) > 1, verb(at: second.upperBound) < 2 { return true }
        // 李明曾任: no name ends with 曾 where a verb follows.
        let isAdverb = text.words("persons", at: second.lowerBound, kind: "状").contains { $0.end == second.upperBound }
        return isAdverb && verb(at: second.upperBound) > 0 || isSpeech(second) || isAppointment(second)
    }

    /// 李明说：“…”: 说 is the verb, where a mark follows. 王守道， is a name; 道 speaks only where a quotation follows.
    private func isSpeech(_ word: Range<Int>) -> Bool {
        let end = word.upperBound
        let verb = text.words("persons", at: word.lowerBound, kind: "言说").first { $0.end == end }
        guard let verb, end < text.text.count else { return false }
        let quotes = text.text.values[end...].prefix(2).drop { $0.endsClause }.first == "“"
        return quotes || text.text.values[end].endsClause && !verb.entry.isOf("兼名")
    }

    /// 李明任主席: 任 is the verb, where an office follows.
    private func isAppointment(_ word: Range<Int>) -> Bool {
        text.words("persons", at: word.lowerBound, kind: "任职").contains { $0.end == word.upperBound }
            && !text.words("positions", at: word.upperBound).isEmpty
    }

    private func isBoundary(_ position: Int) -> Bool {
        guard position < text.text.count else { return true }
        let scalar = text.text.values[position]
        if !scalar.isHan { return true }
        return Self.joints.contains(scalar) && (isDated(position) || seat(after: position) != nil)
            || verb(at: position) > 0 || goesOn(position)
            || text.words("numerals", at: position).contains { $0.entry.attribute("类") == "数字" }
            || !text.words("positions", at: position).isEmpty || addressEnd(position) != nil
    }

    /// Whether a small word before a verb begins here: 采访了吴某并播出.
    private func goesOn(_ position: Int) -> Bool {
        text.words("persons", at: position, kind: "状").contains { verb(at: $0.end) > 0 }
    }

    /// The length of the longest verb that begins here.
    func verb(at position: Int) -> Int {
        guard position < text.text.count else { return 0 }
        let marks =
            text.words("persons", at: position, kind: "言说") + text.words("persons", at: position, kind: "行为")
            + text.words("actions", at: position)
        return marks.map { $0.end - position }.max() ?? 0
    }

    /// The first of several names in a row: what stands between the marks is a name and nothing else.
    private func isListed(_ name: Range<Int>) -> Bool {
        let begins = name.lowerBound == 0 || !text.text.values[name.lowerBound - 1].isHan
        guard begins, name.upperBound < text.text.count, text.text.values[name.upperBound] == "、" else { return false }
        return !text.words("surnames", at: name.upperBound + 1).isEmpty
    }

    /// 王涛表示, 李明任南通市总工会主席: a clause that begins with a name and a verb of at least two characters, or one
    /// that an office follows.
    private func opensClause(_ start: Int, _ end: Int) -> Bool {
        let begins = start == 0 || !text.text.values[start - 1].isHan
        guard begins, end - start > 1 else { return false }
        // 曾担任 is no 曾担 who holds something.
        let isCut = (start..<end).contains { position in
            text.words("persons", at: position, kind: "任职").contains { $0.end > end }
        }
        // 任务 is no 任.
        let isWord = beginsWord(at: end, after: end + verb(at: end))
        return verb(at: end) > 1 || !isCut && !isWord && (held(after: end) != nil || isDated(end))
    }

    /// Whether a time stands after a name: 王某于2018年考入…, 王某2018年当选….
    private func isDated(_ end: Int) -> Bool {
        guard end < text.text.count else { return false }
        let start = Self.joints.contains(text.text.values[end]) ? end + 1 : end
        return text.mentions.contains { $0.time != nil && text.range($0)?.lowerBound == start }
    }

    private static let joints: Set<Unicode.Scalar> = ["于", "自", "从", "在"]

    /// Whether a person only signs the report: 记者赵某.
    func signs(_ person: Person) -> Bool {
        (max(0, person.name.lowerBound - 6)..<person.name.lowerBound).contains { position in
            text.words("persons", at: position, kind: "署名").contains { $0.end == person.name.lowerBound }
        }
    }

    /// Whether a person only tells of it: 李某介绍，职工张某当选代表.
    func speaks(_ person: Person) -> Bool {
        let end = person.name.upperBound
        return end < text.text.count && !text.words("persons", at: end, kind: "言说").isEmpty
    }
}
