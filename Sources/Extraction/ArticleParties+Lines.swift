internal import ChineseText
internal import Reports
internal import Words

/// The lines around a report that say whose it is: a report of the whole country, and who signed one.
extension ArticleParties {
    /// The union of the whole country that an article is of: its title names it and no place (全国总工会2023年工作总结),
    /// or the article was written elsewhere than it tells of and names that union before any place.
    func nation(_ texts: [Scalars], _ chains: [[PlaceChain]], head: Int) -> String? {
        for (number, text) in texts.enumerated() {
            let place = chains[number].first?.places.first?.range.lowerBound ?? text.bytes.count
            let union = lexicon.occurrences(of: "organizations", in: text).first { isNational($0.entry) }
            if let union, union.range.lowerBound < place, number < head || isDatelined(text) {
                return union.entry.canonical
            }
            if !chains[number].isEmpty { return nil }
        }
        return nil
    }

    private func isNational(_ entry: LexiconEntry) -> Bool {
        guard let nation = entry.attribute("地方"), let place = lexicon.entry(form: nation, sheet: "places"),
            place.attribute("上级") == nil
        else { return false }
        return lexicon.entries(of: "layout").contains {
            $0.attribute("类") == "机构尾" && $0.form == $0.canonical && entry.canonical.hasSuffix($0.form)
        }
    }

    private func isDatelined(_ text: Scalars) -> Bool {
        lexicon.occurrences(of: "places", in: text).contains { datelines.isWritten($0, in: text) }
    }

    /// The union that signed a report in one of its last lines, alone or with the day: 淮安市总工会 2024年1月8日.
    func signature(_ article: Article) -> PlaceChain? {
        for paragraph in article.paragraphs.suffix(Self.foot).reversed() {
            let text = normal(paragraph.text.text)
            guard text.count <= Self.longestFoot, !text.values.contains(where: \.endsSentence) else { continue }
            for chain in placeChains(in: text) where chain.places.first?.range.lowerBound == 0 {
                if let name = organization(after: chain, kind: "机构尾"), isAlone(name, text) { return chain }
            }
        }
        return nil
    }

    /// How many lines at the end may say who signed a report, and how long they are.
    private static var foot: Int { 3 }
    private static var longestFoot: Int { 40 }

    /// Whether nothing but a date goes with a name.
    private func isAlone(_ name: String, _ text: Scalars) -> Bool {
        (name.unicodeScalars.count..<max(text.count, name.unicodeScalars.count)).allSatisfy { position in
            !text.values[position].isHan || datelines.isOfDates(position, in: text)
        }
    }
}
