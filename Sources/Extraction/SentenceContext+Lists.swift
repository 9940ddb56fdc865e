internal import ChineseText
internal import Quantities
internal import Words

extension SentenceContext {
    /// The item of a list that a figure goes with where a list of things is followed by a list of figures:
    /// 发展成为党员、获评劳模先进的占比分别超60%、65%. As many items as figures, or there is no telling.
    func listPlace(of mention: Mention) -> ListPlace? {
        guard let mark = respective.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            let markStart = text.position(ofByte: mark.range.lowerBound)
        else { return nil }
        let end = cutter.clauseEnd(after: markStart)
        let listed = figures.filter { (mark.range.upperBound..<text.offsets[end]).contains($0.range.lowerBound) }
        guard let place = listed.firstIndex(of: mention) else { return nil }
        let start = cutter.clauseStart(before: markStart)
        let items = items(in: start..<markStart)
        guard items.count == listed.count, items.count > 1, !items.contains(where: isTimeOrPlace) else { return nil }
        let (lead, first) = lead(items)
        let own = place == 0 ? first : items[place]
        let tail = place == items.count - 1 ? nil : sharedTail(items)
        return ListPlace(lead: lead, item: [own] + [tail].compactMap { $0 }, list: start..<end)
    }

    /// Whether an item is a time or a place, of which lists tell when and where, not what (2022年和2023年分别新建452家、506家).
    private func isTimeOrPlace(_ item: Range<Int>) -> Bool {
        let start = text.offsets[item.lowerBound]
        return mentions.contains { $0.time != nil && $0.range.lowerBound == start }
            || places.contains { $0.range == start..<text.offsets[item.upperBound] }
    }

    /// What stands between the words that join a list.
    private func items(in range: Range<Int>) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var start = range.lowerBound
        for position in range where position >= start {
            guard let end = words.conjunctions[text.offsets[position]].flatMap(text.position(ofByte:)) else { continue }
            if position > start { items.append(start..<position) }
            start = end
        }
        if start < range.upperBound { items.append(start..<range.upperBound) }
        return items
    }

    /// What leads is said of all items where the others begin with their verb: 企业中一线工人 in
    /// 企业中一线工人发展成为党员、获评劳模的占比. And the first item without it.
    private func lead(_ items: [Range<Int>]) -> (lead: Range<Int>?, first: Range<Int>) {
        func verb(in item: Range<Int>) -> Int? {
            let bytes = text.offsets[item.lowerBound]..<text.offsets[item.upperBound]
            return actions.first { bytes.contains($0.range.lowerBound) }.flatMap {
                text.position(ofByte: $0.range.lowerBound)
            }
        }
        guard items.dropFirst().allSatisfy({ verb(in: $0) == $0.lowerBound }), let start = verb(in: items[0]) else {
            return (nil, items[0])
        }
        return (items[0].lowerBound..<start, start..<items[0].upperBound)
    }

    /// What ends the last item and belongs to all: 的占比 in 发展成为党员、获评劳模的占比.
    private func sharedTail(_ items: [Range<Int>]) -> Range<Int>? {
        func last(_ item: Range<Int>) -> Int? { text.values[item].lastIndex(of: "的") }
        guard let tail = items.last.flatMap(last), items.dropLast().allSatisfy({ last($0) == nil }) else { return nil }
        return tail..<(items.last?.upperBound ?? tail)
    }

    struct ListPlace {
        /// What stands before the list and is said of all items.
        let lead: Range<Int>?
        /// The item, and what it shares with the others.
        let item: [Range<Int>]
        /// The whole of both lists.
        let list: Range<Int>
    }
}
