internal import Facts

/// What the words around a record and its document must be, for the records of a segment, forward only: which the next one may be, and
/// which of a window's are.
struct NearConditions {
    /// A place: any of some forms, which are ranges of cursors, or a value of the column.
    private struct Place {
        let forms: [Range<Int>]
        /// nil where no value of the column has a name that was asked for.
        let named: AllowedValues?
    }

    /// Whether there is nothing to look at.
    var isEmpty: Bool { places.isEmpty && documents == nil }
    private var places: [Place] = []
    private let cursors: KeyCursors
    private let documents: [Range<Int>]?
    /// The first of the documents that does not lie before what was asked for.
    private var document = 0

    init(_ filter: CandidateFilter, documents: [Range<Int>]?, of segment: Segment) {
        self.documents = documents
        var all: [PostingsCursor] = []
        for place in filter.places {
            let keys = place.forms.map { Set(PairKey.lookups($0)).map { segment.keys.find($0) } }
            // An empty form stands everywhere.
            guard !keys.contains(where: \.isEmpty) else { continue }
            let forms = keys.filter { $0.allSatisfy { $0 != nil } }.map { entries in
                all += entries.map(segment.cursor)
                return (all.count - entries.count)..<all.count
            }
            places.append(Place(forms: forms, named: Self.named(place.names, in: segment)))
        }
        cursors = KeyCursors(all)
    }

    /// A column has thousands of values: their bytes are compared, not texts made of them.
    private static func named(_ names: Set<String>, in segment: Segment) -> AllowedValues? {
        guard !names.isEmpty else { return nil }
        let names = names.map { Array($0.utf8) }
        let values = AllowedValues(segment.columns.places) { RecordColumns.hasPlace($0, of: names) }
        return values.isEmpty ? nil : values
    }

    /// No record before this one may be, of those at or after `start`; `Int.max` where none may.
    mutating func next(from start: Int) -> Int {
        var next = start
        for place in places where place.named == nil {
            next = max(next, place.forms.map { reach($0, next) }.min() ?? .max)
        }
        guard let documents else { return next }
        while document < documents.count, documents[document].upperBound <= next { document += 1 }
        return document < documents.count ? max(next, documents[document].lowerBound) : .max
    }

    /// A record that none near to all these keys lies before, of those at or after `start`.
    private func reach(_ form: Range<Int>, _ start: Int) -> Int {
        form.reduce(start) { reached, key in
            guard reached < .max else { return reached }
            cursors[key].pointee.seek(reached)
            return max(reached, cursors[key].pointee.position)
        }
    }

    /// Those of a window that may be; it begins where `next` said or after that.
    func bits(of window: Range<Int>) -> WindowBits {
        var bits = WindowBits()
        bits.insert(0..<window.count)
        for place in places {
            var found = WindowBits()
            for form in place.forms {
                if form.count == 1 {
                    insertRuns(of: form.lowerBound, window, into: &found)
                } else {
                    found.formUnion(near(form, window))
                }
            }
            if let named = place.named {
                var all = WindowBits()
                all.insert(0..<window.count)
                all.keep(named, in: window)
                found.formUnion(all)
            }
            bits.formIntersection(found)
        }
        if let documents { bits.formIntersection(within(documents, window)) }
        return bits
    }

    /// The records of a window that are near to all these keys.
    private func near(_ form: Range<Int>, _ window: Range<Int>) -> WindowBits {
        var bits = WindowBits()
        for (place, key) in form.enumerated() {
            var found = WindowBits()
            insertRuns(of: key, window, into: &found)
            if place == 0 { bits = found } else { bits.formIntersection(found) }
        }
        return bits
    }

    private func insertRuns(of key: Int, _ window: Range<Int>, into bits: inout WindowBits) {
        let cursor = cursors[key]
        cursor.pointee.seek(window.lowerBound)
        while cursor.pointee.position < window.upperBound {
            let run = cursor.pointee.run(until: window.upperBound)
            bits.insert((run.start - window.lowerBound)..<(run.start - window.lowerBound + run.length))
        }
    }

    private func within(_ documents: [Range<Int>], _ window: Range<Int>) -> WindowBits {
        var bits = WindowBits()
        var place = document
        while place < documents.count, documents[place].lowerBound < window.upperBound {
            let records = documents[place].clamped(to: window)
            bits.insert((records.lowerBound - window.lowerBound)..<(records.upperBound - window.lowerBound))
            place += 1
        }
        return bits
    }
}
