internal import ChineseText
internal import Quantities
internal import Words

/// Where an item ends.
extension EnumerationReader {
    struct Tail {
        let end: Int
        let count: Int?
        let isClosed: Bool
        var isQuoted = false
    }

    /// Where the last item ends: before 等, a number of things, a quoted name for the lot, or at the clause's end.
    func end(of segment: Range<Int>, like other: Range<Int>? = nil) -> Tail {
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
        if text.words("enumerations", at: position - 1, kind: "非尾").contains(where: { $0.end > position }) {
            return true
        }
        return ["words", "places", "synonyms"].contains { sheet in
            text.words(sheet, at: position - 1).contains { $0.end > position }
        }
    }

    /// A number of things that begins here: 三大服务项目, 5个项目, 两个类别.
    func number(at position: Int) -> (value: Int, end: Int)? {
        for mention in text.mentions {
            guard let range = text.range(mention), range.lowerBound == position, let quantity = mention.quantity,
                let value = quantity.value.single?.integer, (2...30).contains(value)
            else { continue }
            return (value, range.upperBound)
        }
        guard let numeral = text.words("numerals", at: position).first(where: { $0.entry.attribute("类") == "数字" }),
            let value = numeral.entry.attribute("值").flatMap({ Int($0) }), value > 1, numeral.end < text.text.count,
            !text.words("enumerations", at: numeral.end, kind: "数后").isEmpty
        else { return nil }
        return (value, numeral.end)
    }

    /// An item ends in no 和 or 等.
    func withoutTail(_ item: Range<Int>) -> Range<Int> {
        var end = item.upperBound
        while end - 1 > item.lowerBound, text.words("conjunctions", at: end - 1).contains(where: { $0.end == end }) {
            end -= 1
        }
        return item.lowerBound..<end
    }

    /// The name without the quotation marks that enclose the whole of it.
    func unquoted(_ item: Range<Int>) -> Range<Int> {
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
