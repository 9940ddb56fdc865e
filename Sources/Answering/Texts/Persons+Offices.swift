internal import ChineseText
internal import Quantities
internal import Words

extension Persons {
    /// The run of offices that ends where a name begins.
    func office(before start: Int, after previous: Person?) -> Range<Int>? {
        guard start > 1 else { return nil }
        let isHeld = (max(0, start - 10)..<start).contains { position in
            (text.words("positions", at: position) + text.words("persons", at: position, kind: "称谓")
                + text.words("persons", at: position, kind: "署名")).contains { $0.end == start }
        }
        guard isHeld else { return nil }
        let clause = text.clause(at: start)
        let earlier = previous.map { max($0.whole.upperBound, clause.lowerBound) } ?? clause.lowerBound
        let own = officeStart(
            in: min(earlier, start)..<start, follows: previous.map { $0.whole.upperBound == earlier } ?? false)
        guard own == clause.lowerBound, own > 0 else { return own..<start }
        return (apposition(before: own, after: previous) ?? own)..<start
    }

    /// 省劳动竞赛委员会副主任，省总工会主席魏某: a clause before that is nothing but an office of the same person.
    private func apposition(before start: Int, after previous: Person?) -> Int? {
        guard text.text.values[start - 1] == "，" else { return nil }
        let clause = text.clause(at: start - 1)
        let body = clause.lowerBound..<start - 1
        guard (previous?.whole.upperBound ?? 0) <= body.lowerBound, body.count < 40 else { return nil }
        var position = officeStart(in: body, follows: false)
        let first = position
        var isOffice = false
        while position < body.upperBound {
            if let end = text.words("positions", at: position).first?.end {
                position = end
                isOffice = true
                continue
            }
            isOffice = false
            let known = ["organizations", "places", "metrics", "people"].compactMap {
                text.words($0, at: position).first?.end
            }
            let isVerb = text.words("actions", at: position).contains { $0.end - position > 1 }
            guard !isVerb || !known.isEmpty else { return nil }
            position = max(known.max() ?? 0, position + 1)
        }
        return isOffice && first < body.upperBound ? first : nil
    }

    /// Where the offices begin in a stretch before a name: after times (近日), after 由 and 据, and after the marks and verbs
    /// that follow on the name before (局长王某、主任李某).
    private func officeStart(in range: Range<Int>, follows: Bool) -> Int {
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            if let mention = text.mentions.first(where: { text.range($0)?.lowerBound == position && $0.time != nil }),
                let time = text.range(mention)
            {
                position = max(time.upperBound, position + 1)
                start = min(position, range.upperBound)
            } else if let mark = text.words("persons", at: position, kind: "引").first, mark.end < range.upperBound {
                position = mark.end
                start = position
            } else if position == start, follows, let deed = text.words("persons", at: position, kind: "行为").first,
                deed.end < range.upperBound
            {
                position = deed.end
                start = position
            } else if position == start, position < range.upperBound, isJoint(position) {
                position += 1
                start = position
            } else {
                // 经 opens no office inside 经审会主任, nor 由 inside the name of an organization.
                let word = ["positions", "organizations", "places", "actions", "metrics"].compactMap {
                    text.words($0, at: position).first?.end
                }.max()
                position = min(max(word ?? 0, position + 1), range.upperBound)
            }
        }
        return start
    }

    private func isJoint(_ position: Int) -> Bool {
        let scalar = text.text.values[position]
        return scalar.isPunctuation && !scalar.opensQuotation
            || text.words("enumerations", at: position, kind: "并").contains { $0.end == position + 1 }
    }

    /// The office that stands right behind a name which begins after a mark: 孙宪腾院长.
    func title(after name: Range<Int>) -> Range<Int>? {
        guard name.count > 1, name.lowerBound == 0 || !text.text.values[name.lowerBound - 1].isHan else { return nil }
        // 任党组书记 begins with no name.
        let isOffice = name.dropFirst().contains { position in
            text.words("positions", at: position).contains { $0.end > name.upperBound }
        }
        guard !isOffice, let title = text.words("positions", at: name.upperBound).first else { return nil }
        return name.upperBound..<title.end
    }

    /// The office that follows 任 or 当选: 盛某同志任市委书记. What he held before (曾任) is not what he holds.
    func held(after end: Int) -> Range<Int>? {
        var position = end
        if let title = text.words("persons", at: position, kind: "敬称").first { position = title.end }
        position = appointment(behind: position)
        guard position < text.text.count, let verb = text.words("persons", at: position, kind: "任职").first,
            verb.end < text.text.count
        else { return nil }
        let clause = verb.end..<text.clause(at: verb.end).upperBound
        let ends = clause.flatMap { start in text.words("positions", at: start).map(\.end) }
        return ends.max().flatMap { $0 <= clause.upperBound ? clause.lowerBound..<$0 : nil }
    }

    /// Where the verb stands that a name is told by, behind where the office is held: 李某在云河纺织厂任车间主任.
    private func appointment(behind position: Int) -> Int {
        guard position < text.text.count, let place = text.words("persons", at: position, kind: "处").first,
            !text.clause(at: position).isEmpty
        else { return position }
        let reach = place.end..<min(text.clause(at: position).upperBound, place.end + Self.longestSeat)
        return reach.first { !text.words("persons", at: $0, kind: "任职").isEmpty } ?? position
    }

    /// Where an office is held that is told behind a name: 云河纺织厂 of 李某在云河纺织厂任车间主任.
    func seat(after end: Int) -> Range<Int>? {
        let verb = appointment(behind: end)
        guard verb > end, let place = text.words("persons", at: end, kind: "处").first, place.end < verb else {
            return nil
        }
        return place.end..<verb
    }

    /// The name of where an office is held is no longer than this.
    private static let longestSeat = 16
}
