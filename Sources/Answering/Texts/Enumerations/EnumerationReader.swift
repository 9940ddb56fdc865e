internal import ChineseText
internal import Words

/// Cuts a clause into the items of its enumeration.
struct EnumerationReader {
    let text: PassageText
    let clause: Range<Int>
    var isPartial = false

    func enumeration(_ segments: [Range<Int>]) -> Enumeration? {
        guard let first = segments.first, let last = segments.last else { return nil }
        let tail = end(of: last, like: segments.dropLast().last)
        var items = Array(segments.dropFirst().dropLast())
        let closing = last.lowerBound..<tail.end
        var split = joint(in: closing).map { [closing.lowerBound..<$0.lowerBound, $0.upperBound..<closing.upperBound] }
        // 夏季劳动安全及高温费 may be one item: 及 and 与 part two only where the sentence's own count says so.
        if let count = tail.count {
            split = segments.count == count ? nil : split
        } else if let joint = joint(in: closing),
            text.words("enumerations", at: joint.lowerBound, kind: "疑").contains(where: { $0.end == joint.upperBound })
        {
            split = nil
        }
        items += split ?? [closing]
        let lengths = items.map(\.count)
        let start = head(of: first, like: items, average: lengths.reduce(0, +) / max(1, lengths.count))
        items.insert(start..<first.upperBound, at: 0)
        guard items.allSatisfy({ !$0.isEmpty }),
            tail.count == nil || tail.count == items.count || isPartial && tail.isClosed
        else { return nil }
        return Enumeration(
            items: items.map(unquoted), range: start..<tail.end, count: tail.count, isClosed: tail.isClosed,
            isNamed: tail.isQuoted)
    }

    /// Two items joined by 和 alone, which only a number after them tells from one: A和B2个站点.
    func pair(_ segments: [Range<Int>]) -> Enumeration? {
        guard let only = segments.first else { return nil }
        let tail = end(of: only)
        guard tail.count == 2 || tail.isQuoted, let joint = joint(in: only.lowerBound..<tail.end) else { return nil }
        let second = joint.upperBound..<tail.end
        let start = head(of: only.lowerBound..<joint.lowerBound, like: [second], average: second.count)
        guard !second.isEmpty, start < joint.lowerBound else { return nil }
        return Enumeration(
            items: [start..<joint.lowerBound, second].map(unquoted), range: start..<tail.end, count: tail.count,
            isClosed: true)
    }

    /// Two items joined by 和 that end where the clause does.
    func couple(_ segments: [Range<Int>]) -> Enumeration? {
        guard let only = segments.first, let joint = joint(in: only) else { return nil }
        let second = joint.upperBound..<only.upperBound
        let start = head(of: only.lowerBound..<joint.lowerBound, like: [second], average: second.count)
        guard !second.isEmpty, start < joint.lowerBound else { return nil }
        return Enumeration(
            items: [start..<joint.lowerBound, second].map(unquoted), range: start..<only.upperBound, count: nil,
            isClosed: true)
    }

    /// The last conjunction outside quotation marks with something on both sides.
    func joint(in range: Range<Int>) -> Range<Int>? {
        var depth = 0
        var found: Range<Int>?
        for position in range {
            let scalar = text.text.values[position]
            if scalar.opensQuotation { depth += 1 }
            if scalar.closesQuotation { depth = max(0, depth - 1) }
            guard depth == 0, position > range.lowerBound + 1,
                let word = text.words("enumerations", at: position, kind: "并").first, word.end < range.upperBound - 1
            else { continue }
            found = position..<word.end
        }
        return found
    }
}
