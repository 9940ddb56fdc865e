internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Where a figure is of.
extension Gate {
    /// Whether a record is of the places asked for.
    func isPlaced(_ record: Bearings, _ context: RecordContext, _ query: Query, _ places: [AskedPlace]) -> Bool {
        misplaced(places, query, record, context) == nil
    }

    /// Whether a place is asked for only by the name of an organization, and the record names the organization itself.
    func isNamed(_ place: String, _ query: Query, _ context: RecordContext) -> Bool {
        organizations(of: place, query).contains { organization in
            organization.forms.contains { context.clause.holds($0) || context.before.holds($0) }
        }
    }

    /// The organizations by whose names a place is asked for.
    private func organizations(of place: String, _ query: Query) -> [SearchTerm] {
        query.terms.filter { term in
            guard term.sheet == "organizations",
                let seat = lexicon.entry(form: term.search.text, sheet: "organizations")?.attribute("地方")
            else { return false }
            return lexicon.entry(form: seat, sheet: "places")?.canonical == place
        }.map(\.search)
    }

    /// What every record that `isPlaced` is near to, for each place asked for: the place or one that lies in it and was asked for
    /// too, or an organization that has its seat there.
    ///
    /// The place that a record was given stands among its parties (`RecordContext.party`). The place of its report need not,
    /// and is a rank's: an index has it in a column.
    func nearPlaces(_ asked: [AskedPlace], _ query: Query) -> [NearPlace] {
        var places: [NearPlace] = []
        for place in asked {
            let within = asked.filter { $0.name == place.name || $0.ancestors.contains(place.name) }
            let names = query.kind == .amount ? [] : Set(within.map(\.name))
            let forms = within.flatMap(\.spellings) + organizations(of: place.name, query).flatMap(\.forms)
            places.append(NearPlace(names: names, forms: Self.shortest(forms)))
        }
        return places
    }

    /// Without forms that hold another one: where 南通市 stands, 南通 does.
    private static func shortest(_ forms: [String]) -> [String] {
        forms.enumerated().filter { place, form in
            !forms.enumerated().contains { other, text in
                form.holds(text) && (text != form || other < place)
            }
        }.map(\.element)
    }

    /// The first place asked for that the figure is not of.
    func misplaced(
        _ asked: [AskedPlace], _ query: Query, _ record: Bearings, _ context: RecordContext
    ) -> String? {
        guard !asked.isEmpty else { return nil }
        let places = asked.filter { !isNamed($0.name, query, context) }
        let held = places.filter { holds($0, record, context) }
        return places.first { place in
            // 在江苏省，南通…: the larger place only says where the smaller one lies.
            !held.contains { $0.name == place.name || $0.ancestors.contains(place.name) }
        }?.name
    }

    /// A figure is of the place it was given, of those its clause or what stands before it names, and of those in the
    /// name of the organization that reports it or at the head of its report.
    private func holds(_ asked: AskedPlace, _ record: Bearings, _ context: RecordContext) -> Bool {
        let place = asked.name
        if record.place == place { return true }
        // What happened in 松江区 happened in 上海市; its figures are not the whole city's.
        if record.value == nil, let own = record.place, lexicon.ancestors(ofPlace: own).contains(place) { return true }
        // 带动全省各级工会 counts the province, whichever of its cities the report is about.
        if let scope = record.scope, let own = record.place, asked.ancestors.contains(own),
            isWhole(scope, of: own)
        {
            return false
        }
        // A place that the sentence names for the figure is its place, whatever its report is about.
        // A rank within a larger place (江苏省首批) is still the rank of the report's place.
        let isRanked =
            record.isOrdinal && lexicon.ancestors(ofPlace: context.reportPlace ?? "").contains(record.place ?? "")
        if isRanked, context.reportPlace == place { return true }
        let isNamed = record.place != nil && record.place != context.reportPlace
        // What a report tells of the province is not the city's, wherever its title names the city.
        let isWider =
            record.value != nil && !isRanked
            && record.place.map(asked.ancestors.contains) ?? false
        let places =
            [context.clause]
            + (isNamed || isWider ? [] : [context.before, context.party, context.title, context.opening])
        return places.contains { text in
            asked.forms.contains { text.holds($0) }
        }
    }
}
