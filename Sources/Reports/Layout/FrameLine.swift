internal import ChineseText

/// A line of a web page that gives several particulars of a report, in any order: 来源：云河日报 发布时间：2024-08-20
/// 09:30 作者：周小明 浏览次数：1325.
struct FrameLine {
    /// 作者：周小明, where the line names an author.
    let author: MappedText?

    /// Longer lines tell of something.
    private static let longest = 120

    /// Nil where the line does not begin with a particular, or holds fewer than two, or none that only web pages give:
    /// 资金来源：财政拨款 时间：8月20日 is of the report. Below its text 来源：云河日报 编辑：周小明 says that it ends.
    init?(_ line: MappedText, inHead: Bool, words: LayoutWords) {
        let text = line.text
        let scalars = Array(text.unicodeScalars)
        // Few lines have two colons; the rest need no look at labels.
        guard scalars.count <= Self.longest, scalars.count(where: { $0 == ":" || $0 == "：" }) > 1,
            !scalars.contains(where: \.endsSentence)
        else { return nil }
        let labels = words.labels(in: scalars)
        guard labels.count > 1, labels.contains(where: { $0.kind == .date || inHead && $0.kind == .web }),
            scalars[..<labels[0].start].allSatisfy({ $0.isBlank || $0.opensQuotation })
        else { return nil }
        author = labels.firstIndex { $0.kind == .author }.map { number in
            let end = number + 1 < labels.count ? labels[number + 1].start : scalars.count
            let from = text.unicodeScalars.index(text.startIndex, offsetBy: labels[number].start)
            let to = text.unicodeScalars.index(text.startIndex, offsetBy: end)
            return line.part(text, from..<to)
        }
    }

    /// What a label of such a line announces.
    enum Kind: CaseIterable {
        case date, web, source, author

        /// As `grammar/lexicon/layout.tsv` calls it.
        var name: String {
            switch self {
            case .date: "发布"
            case .web: "网页"
            case .source: "文末"
            case .author: "署名头"
            }
        }
    }

    /// 发布时间： at a place of a line.
    struct Label {
        let kind: Kind
        let start: Int
    }
}

extension LayoutWords {
    /// Words of this many characters are labels even where they touch what goes before: 云河日报发布时间：.
    private static let telling = 4

    /// The labels of a line with a colon behind them, in its order.
    func labels(in line: [Unicode.Scalar]) -> [FrameLine.Label] {
        let plain = line.map { $0 == "：" ? ":" : $0 }
        var found: [FrameLine.Label] = []
        var position = 0
        while position < plain.count {
            guard let (kind, end) = label(in: plain, at: position) else {
                position += 1
                continue
            }
            found.append(FrameLine.Label(kind: kind, start: position))
            position = end
        }
        return found
    }

    /// The longest label that begins at a place, and where what it announces begins.
    private func label(in line: [Unicode.Scalar], at start: Int) -> (FrameLine.Kind, Int)? {
        let opens = start == 0 || line[start - 1].isBlank || line[start - 1].isPunctuation || line[start - 1] == "|"
        var best: (kind: FrameLine.Kind, end: Int)?
        for kind in FrameLine.Kind.allCases {
            for form in forms(kind.name) {
                var word = form.unicodeScalars.map { $0 == "：" ? ":" : $0 }
                if word.last != ":" { word.append(":") }
                guard line[start...].starts(with: word), opens || word.count > Self.telling else { continue }
                if best.map({ $0.end < start + word.count }) ?? true { best = (kind, start + word.count) }
            }
        }
        return best
    }
}
