internal import ChineseText
internal import Quantities
internal import Words

extension SentenceContext {
    /// The time that is said of a figure: the one beside it (2021年的412件), its own of a list of times (2022年和2023年分别新建452家、
    /// 506家), else the nearest before it in its own or an earlier clause.
    func time(of figure: Mention) -> PeriodExpression? {
        if let own = mentions.first(where: { $0.time != nil && isBeside($0, figure) }) { return own.time }
        if let own = listedTime(of: figure) { return own.time }
        return mentions.last {
            $0.time != nil && $0.range.lowerBound < figure.range.upperBound && !isCompared($0) && !isFormer($0)
        }?.time
    }

    /// Whether a time stands right before a figure, 的 aside.
    private func isBeside(_ time: Mention, _ figure: Mention) -> Bool {
        guard time.range.upperBound <= figure.range.lowerBound, time.range != figure.range,
            let end = text.position(ofByte: time.range.upperBound),
            let start = text.position(ofByte: figure.range.lowerBound)
        else { return false }
        return start == end || start == end + 1 && words.fillers[text.offsets[end]] == text.offsets[start]
    }

    /// 比上年增长12% is of this year; 上年 is only what it is compared with.
    private func isCompared(_ time: Mention) -> Bool {
        comparisons.contains { $0.range.upperBound == time.range.lowerBound }
    }

    /// 从2023年的420人增加到980人: that year is only the former number's.
    private func isFormer(_ time: Mention) -> Bool {
        words.qualifying.contains {
            $0.entry.attribute("类") == "原值" && $0.range.upperBound == time.range.lowerBound
        } && figures.contains { isBeside(time, $0) }
    }

    private func listedTime(of figure: Mention) -> Mention? {
        let times = mentions.filter { $0.time != nil }
        return listed(times.map(\.range), with: figure).map { times[$0] }
    }

    /// The place of a figure in a list of places: 南京、南通、苏州分别新建站点12个、15个和18个.
    func listedPlace(of figure: Mention) -> Lexicon.Occurrence? {
        listed(places.map(\.range), with: figure).map { places[$0] }
    }

    /// Which of some words goes with a figure where those before 分别 are as many as the figures after it.
    private func listed(_ words: [Range<Int>], with figure: Mention) -> Int? {
        guard let mark = respective.last(where: { $0.range.upperBound <= figure.range.lowerBound }),
            let position = text.position(ofByte: mark.range.lowerBound)
        else { return nil }
        let start = text.offsets[cutter.clauseStart(before: position)]
        let end = text.offsets[cutter.clauseEnd(after: position)]
        let named = words.indices.filter { (start..<mark.range.lowerBound).contains(words[$0].lowerBound) }
        let listed = figures.filter { (mark.range.upperBound..<end).contains($0.range.lowerBound) }
        guard named.count == listed.count, named.count > 1, let place = listed.firstIndex(of: figure) else {
            return nil
        }
        return named[place]
    }
}
