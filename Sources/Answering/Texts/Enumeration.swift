internal import ChineseText
internal import Quantities
internal import Words

/// Items that stand in a row: joined by 、 and 和, or quoted names one after another.
struct Enumeration {
    let items: [Range<Int>]
    /// From the first item to the last, quotation marks included.
    let range: Range<Int>
    /// The number that the sentence itself gives: 三 in 三大服务项目.
    let count: Int?
    /// Whether 等 or another mark closes it; the end of an open one is a guess.
    let isClosed: Bool
    /// Whether a quoted name for the lot closes it; then the last item may be longer than it should.
    var isNamed = false

    /// The enumerations of a clause.
    ///
    /// - Parameter isPartial: whether a list may name fewer than it counts: 甲、乙等10个项目.
    static func all(in clause: Range<Int>, _ text: PassageText, isPartial: Bool = false) -> [Enumeration] {
        let reader = EnumerationReader(text: text, clause: clause, isPartial: isPartial)
        let pieces = reader.segments().filter { !$0.isEmpty }
        guard pieces.count > 1 else { return [reader.pair(pieces)].compactMap { $0 } }
        return runs(pieces, text).compactMap { reader.enumeration($0) }
    }

    /// 重点行业、重点企业中开展以比产品、比技术: a long piece in the middle ends one enumeration and begins another.
    private static func runs(_ pieces: [Range<Int>], _ text: PassageText) -> [[Range<Int>]] {
        let usual = pieces.map(\.count).sorted()[pieces.count / 2]
        var runs: [[Range<Int>]] = [[]]
        for (number, piece) in pieces.enumerated() {
            runs[runs.count - 1].append(piece)
            let isInside = number > 0 && number < pieces.count - 1
            if isInside, piece.count > 2 * usual + 2 || closes(piece, text) { runs.append([piece]) }
        }
        return runs.filter { $0.count > 1 }
    }

    /// 快递员等职工送去冰糖: 等 inside a piece ends one enumeration, and after it begins another.
    private static func closes(_ piece: Range<Int>, _ text: PassageText) -> Bool {
        piece.dropFirst().contains { position in
            text.words("enumerations", at: position, kind: "余").contains { $0.end < piece.upperBound - 2 }
                && !EnumerationReader(text: text, clause: piece).isInsideWord(position)
        }
    }
}

/// Cuts a clause into the items of its enumeration.
struct EnumerationReader {
    let text: PassageText
    let clause: Range<Int>
    var isPartial = false

    /// The clause cut at 、 and between quoted names that touch.
    func segments() -> [Range<Int>] {
        let marks = PassageText.pieces(of: body, text.text) { $0 == "、" }
        return marks.flatMap { continued($0) }.flatMap { piece -> [Range<Int>] in
            let end = text.text.values[piece.upperBound - 1] == "、" ? piece.upperBound - 1 : piece.upperBound
            var cut: [Range<Int>] = []
            var start = piece.lowerBound
            for position in piece.lowerBound..<max(piece.lowerBound, end - 1)
            where text.text.values[position].closesQuotation && text.text.values[position + 1].opensQuotation
                && text.text.values[position] != "）"
            {
                cut.append(start..<position + 1)
                start = position + 1
            }
            return cut + [start..<max(start, end)]
        }
    }

    /// 甲，以及乙: a piece cut where the list goes on after a comma.
    private func continued(_ piece: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = piece.lowerBound
        for position in piece where position > start && text.continuesList(position) {
            pieces += halves(start..<position - 1)
            start = text.words("enumerations", at: position, kind: "续").first?.end ?? position
        }
        return pieces + [start..<piece.upperBound]
    }

    /// 甲和乙，还有丙: what stands before the comma may be two items.
    private func halves(_ piece: Range<Int>) -> [Range<Int>] {
        guard let joint = joint(in: piece),
            !text.words("enumerations", at: joint.lowerBound, kind: "疑").contains(where: { $0.end == joint.upperBound })
        else { return [piece] }
        return [piece.lowerBound..<joint.lowerBound, joint.upperBound..<piece.upperBound]
    }

    /// The clause without the mark that closes it.
    private var body: Range<Int> {
        guard let last = clause.last, text.text.values[last].endsClause else { return clause }
        return clause.lowerBound..<last
    }

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
    private func joint(in range: Range<Int>) -> Range<Int>? {
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

    struct Tail {
        let end: Int
        let count: Int?
        let isClosed: Bool
        var isQuoted = false
    }

    /// Where the last item ends: before 等, a number of things, a quoted name for the lot, or at the clause's end.
    private func end(of segment: Range<Int>, like other: Range<Int>? = nil) -> Tail {
        // 员工超过三百人的企业、挂着“示范单位”牌子的企业: the quotation is part of an item that ends as the others do.
        let isAlike = other.map { endsAlike($0, segment) } ?? false
        var depth = 0
        for position in segment {
            let scalar = text.text.values[position]
            if scalar.opensQuotation {
                // 争做技术能手、争当大国工匠“双争”活动
                if depth == 0, position > segment.lowerBound + 1, !isAlike {
                    return Tail(end: position, count: nil, isClosed: true, isQuoted: true)
                }
                depth += 1
            }
            if scalar.closesQuotation { depth = max(0, depth - 1) }
            guard depth == 0, position > segment.lowerBound else { continue }
            if let count = number(at: position) {
                // 甲、乙这两项: 这 belongs to the number.
                let leads = !text.words("enumerations", at: position - 1, kind: "数前").isEmpty
                let end = leads && position - 1 > segment.lowerBound ? position - 1 : position
                return Tail(end: end, count: count.value, isClosed: true)
            }
            if let mark = text.words("enumerations", at: position, kind: "尾").first, !isInsideWord(position) {
                let count = mark.end < text.text.count ? number(at: mark.end)?.value : nil
                return Tail(end: position, count: count, isClosed: true)
            }
        }
        return Tail(end: segment.upperBound, count: nil, isClosed: false)
    }

    /// Whether two items end in the same word.
    private func endsAlike(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard min(left.count, right.count) > 3 else { return false }
        return text.text.values[left.upperBound - 2..<left.upperBound]
            .elementsEqual(text.text.values[right.upperBound - 2..<right.upperBound])
    }

    /// 等 in 平等 and 高等, 都 in 首都 ends nothing.
    func isInsideWord(_ position: Int) -> Bool {
        guard position > 0 else { return false }
        if "平同高中初优上下均".unicodeScalars.contains(text.text.values[position - 1]), text.text.values[position] == "等" {
            return true
        }
        return ["words", "places", "synonyms"].contains { sheet in
            text.words(sheet, at: position - 1).contains { $0.end > position }
        }
    }

    /// A number of things that begins here: 三大服务项目, 5个项目, 两个类别.
    private func number(at position: Int) -> (value: Int, end: Int)? {
        for mention in text.mentions {
            guard let range = text.range(mention), range.lowerBound == position, let quantity = mention.quantity,
                let value = quantity.value.single?.integer, (2...30).contains(value)
            else { continue }
            return (value, range.upperBound)
        }
        guard let numeral = text.words("numerals", at: position).first(where: { $0.entry.attribute("类") == "数字" }),
            let value = numeral.entry.attribute("值").flatMap({ Int($0) }), value > 1, numeral.end < text.text.count,
            "大类项个方链者种条".unicodeScalars.contains(text.text.values[numeral.end])
        else { return nil }
        return (value, numeral.end)
    }

    private static let longestExample = 16

    /// Where the first item begins: after the verb or the introducing word that leaves it most like the others.
    private func head(of segment: Range<Int>, like others: [Range<Int>], average: Int) -> Int {
        // 如总工会的旧址…: what stands behind 如 is the first example, whole.
        if segment.lowerBound == clause.lowerBound,
            let example = text.words("enumerations", at: segment.lowerBound, kind: "例").first,
            example.end < segment.upperBound - 1, segment.upperBound - example.end <= Self.longestExample
        {
            return example.end
        }
        // 帮扶留守儿童、修建道路、捐赠图书: where the others begin with verbs, the first keeps its own.
        let verbs = others.count { !text.words("actions", at: $0.lowerBound).isEmpty }
        if verbs > 1, verbs * 3 >= others.count * 2, segment.count <= 2 * average + 2,
            text.words("actions", at: segment.lowerBound).contains(where: { $0.end - segment.lowerBound > 1 })
        {
            return segment.lowerBound
        }
        let initial = others.first.map { text.text.values[$0.lowerBound] }
        var best = (start: segment.lowerBound, cost: abs(segment.count - average) + 1)
        for position in segment {
            let ends =
                text.words("enumerations", at: position, kind: "首").map(\.end)
                + text.words("actions", at: position).map(\.end)
            let starts =
                ends
                + (text.text.values[position].opensQuotation && text.text.values[position] != "（"
                    || text.text.values[position] == initial
                    ? [position] : [])
            // 有 opens no enumeration in 有限公司.
            let word = text.words("words", at: position).first?.end ?? position
            for start in starts where start >= word && start < segment.upperBound - 1 && start > segment.lowerBound {
                let likeness = text.text.values[start] == initial ? -3 : 0
                let cost = abs(segment.upperBound - start - average) + likeness
                if cost < best.cost { best = (start, cost) }
            }
        }
        var start = best.start
        // 由南通市委组织部、市财政局…: the first is not cut behind the place in its name.
        let place = (segment.lowerBound..<start).first { from in
            text.words("places", at: from).contains { $0.end == start }
                && (from == segment.lowerBound
                    || text.words("enumerations", at: from - 1, kind: "首").contains { $0.end == from })
        }
        start = place ?? start
        while start < segment.upperBound - 2, "了着过".unicodeScalars.contains(text.text.values[start]) { start += 1 }
        return start
    }

    /// The name without the quotation marks that enclose the whole of it.
    /// An item ends in no 和 or 等.
    private func withoutTail(_ item: Range<Int>) -> Range<Int> {
        var end = item.upperBound
        while end - 1 > item.lowerBound, text.words("conjunctions", at: end - 1).contains(where: { $0.end == end }) {
            end -= 1
        }
        return item.lowerBound..<end
    }

    private func unquoted(_ item: Range<Int>) -> Range<Int> {
        guard item.count > 2, text.text.values[item.lowerBound].opensQuotation,
            text.text.values[item.upperBound - 1].closesQuotation
        else { return withoutTail(item) }
        let inside = item.lowerBound + 1..<item.upperBound - 1
        guard !text.text.values[inside].contains(where: { $0.opensQuotation || $0.closesQuotation }) else {
            return item
        }
        return inside
    }
}
