internal import ChineseText
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
            if let person = person(at: position, after: found.last) {
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
            !beginsWord(at: start, after: surname.end),
            let end = end(from: surname.end)
        else { return nil }
        if let office = office(before: start, after: previous) { return Person(name: start..<end, office: office) }
        // 王曙群、张冬伟、周琦炜: one of a row of names.
        if let previous, start == previous.name.upperBound + 1,
            ["、", "和", "与"].contains(text.text.values[start - 1])
        {
            return Person(name: start..<end, office: previous.office)
        }
        if let title = title(after: start..<end) { return Person(name: start..<end, office: title) }
        return isListed(start..<end) || opensSpeech(start, end) ? Person(name: start..<end, office: start..<start) : nil
    }

    /// Whether a common word begins here that only happens to begin with a surname: 严格, 高技能人才.
    private func beginsWord(at start: Int, after surname: Int) -> Bool {
        if text.words("persons", at: start, kind: "非名").contains(where: { $0.end > surname }) { return true }
        return ["people", "actions", "metrics", "synonyms", "places", "positions", "organizations"].contains { sheet in
            text.words(sheet, at: start).contains { $0.end > surname }
        }
    }

    /// The end of a given name of one or two characters; what follows must not be able to belong to it.
    private func end(from start: Int) -> Int? {
        let longest = (1...2).prefix { start + $0 <= text.text.count && text.text.values[start + $0 - 1].isHan }.last
        guard let longest else { return nil }
        let ends = (1...longest).map { start + $0 }.filter { isBoundary($0) }
        guard let last = ends.last else { return nil }
        // 薛驰接受: the second character of 薛驰 is followed by a verb, 薛驰接 by none.
        if ends.count == 2, let first = ends.first, verb(at: first) > 1, verb(at: last) < 2 { return first }
        return last
    }

    private func isBoundary(_ position: Int) -> Bool {
        guard position < text.text.count else { return true }
        let scalar = text.text.values[position]
        if !scalar.isHan { return true }
        return verb(at: position) > 0
            || text.words("numerals", at: position).contains { $0.entry.attribute("类") == "数字" }
            || !text.words("positions", at: position).isEmpty
    }

    /// The length of the longest verb that begins here.
    private func verb(at position: Int) -> Int {
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

    /// 王涛表示: a clause that begins with a name and a verb of at least two characters.
    private func opensSpeech(_ start: Int, _ end: Int) -> Bool {
        let begins = start == 0 || !text.text.values[start - 1].isHan
        return begins && end - start > 1 && verb(at: end) > 1
    }

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
