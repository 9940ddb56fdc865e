internal import ChineseText
internal import Facts
internal import Questions
internal import Words

extension Gate {
    /// The place of the question whose honor is another than the one a clause tells of: 省级先锋号 is asked for with 江苏省, and
    /// 淮安市工人先锋号 is the city's.
    func otherLevel(_ record: Bearings, _ context: RecordContext, _ query: Query) -> String? {
        guard record.value != nil, query.places.count > 1, let own = record.place else { return nil }
        let above = lexicon.ancestors(ofPlace: lexicon.entry(form: own, sheet: "places")?.canonical ?? last(own))
        guard let larger = query.places.first(where: above.contains) else { return nil }
        let text = Scalars(context.clause)
        let places = lexicon.occurrences(of: "places", in: text)
            .filter { isLevel(endingAt: $0.range.upperBound, text) }
        let givers = query.terms.filter(\.namesThing).flatMap(\.search.forms).flatMap { form in
            places.filter { place in
                String(decoding: text.bytes[place.range.upperBound...], as: UTF8.self).hasPrefix(form)
            }
        }.map(\.entry.canonical)
        return givers.isEmpty || givers.contains(where: query.places.contains) ? nil : larger
    }

    /// Whether the end of a place's name begins the name of an honor of its level: 市工人先锋号.
    private func isLevel(endingAt byte: Int, _ text: Scalars) -> Bool {
        guard let end = text.position(ofByte: byte), end > 0 else { return false }
        return lexicon.matches(in: text, at: end - 1).contains { match in
            match.end > end + 1 && ["metrics", "people"].contains(match.entry.sheet)
        }
    }

    /// The place that a name ends in: 洪泽区 of 淮安市洪泽区.
    private func last(_ name: String) -> String {
        lexicon.occurrences(of: "places", in: Scalars(name)).last?.entry.canonical ?? name
    }
}
