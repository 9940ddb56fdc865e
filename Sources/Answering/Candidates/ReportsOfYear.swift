internal import Facts
internal import Quantities

extension CandidateSearch {
    /// The reports that are meant by their year: those published in it, and of these rather those that are of it than those
    /// that look back in January; where none was published, those of that year.
    func documents(ofYear year: Int, _ places: [String]) -> Set<String> {
        let open = corpus.source.documents(ofYear: year, in: places)
        let published = open.filter { ($0.published?.year ?? $0.period?.year) == year }
        let own = published.filter { $0.period?.isSingleYear == true && $0.period?.year == year }
        let found = !own.isEmpty ? own : !published.isEmpty ? published : open.filter { $0.period?.year == year }
        return Set(found.map(\.path))
    }
}
