/// The records of some documents, collected in memory until there are enough for a segment.
struct OccurrenceBatch {
    private(set) var documents: [(path: [UInt8], records: Int)] = []
    private var occurrences: [Occurrence] = []
    private var scratch: [Occurrence] = []
    /// How many records a run has; run 0 is for texts of one record.
    private var lengths: [UInt32] = [1]
    private var fields: [FieldRun] = []
    private var text: [UInt32] = []
    private var values = [CodedValues](repeating: CodedValues(), count: RecordColumns.parts.count)
    private var codes = [[UInt32]](repeating: [], count: RecordColumns.parts.count)
    private var recordCount: UInt32 = 0

    var isEmpty: Bool { documents.isEmpty }
    /// What it holds, in pairs of characters.
    var size: Int { occurrences.count }

    mutating func begin(document path: String) {
        documents.append((Array(path.utf8), 0))
        // No run goes on in another document: documents may be put in another order.
        fields.removeAll(keepingCapacity: true)
    }

    mutating func add(_ texts: [NearText], _ columns: RecordColumns) {
        while fields.count < texts.count { fields.append(FieldRun()) }
        for (place, near) in texts.enumerated() {
            let isRepeated = texts[..<place].contains {
                $0.nearness >= near.nearness && $0.text.utf8.elementsEqual(near.text.utf8)
            }
            take(isRepeated ? NearText("", nearness: near.nearness) : near, place)
        }
        // A field that this record does not have ends.
        for place in texts.count..<fields.count { take(NearText("", nearness: 1), place) }
        for (column, value) in columns.coded.enumerated() { codes[column].append(values[column].number(of: value)) }
        recordCount += 1
        documents[documents.count - 1].records += 1
    }

    private mutating func take(_ near: NearText, _ place: Int) {
        if fields[place].take(near, scratch: &text) {
            guard !fields[place].scalars.isEmpty else { return }
            fields[place].number = UInt32(lengths.count)
            lengths.append(1)
            collect(fields[place])
        } else if !fields[place].scalars.isEmpty {
            lengths[Int(fields[place].number)] += 1
        }
    }

    /// Every pair of neighboring characters, and the last one; a character before it is in its pair.
    private mutating func collect(_ field: FieldRun) {
        for (first, second) in zip(field.scalars, field.scalars.dropFirst()) {
            collect(PairKey.pair(first, second), field)
        }
        if let last = field.scalars.last { collect(PairKey.single(last), field) }
    }

    @inline(__always)
    private mutating func collect(_ key: UInt64, _ field: FieldRun) {
        occurrences.append(Occurrence(key: key, start: recordCount, run: field.number, nearness: field.nearness))
    }

    /// Writes what was collected as a segment, documents in the order of their paths, and begins anew.
    mutating func write(to path: String) throws {
        let order = documents.indices.sorted { documents[$0].path.lexicographicallyPrecedes(documents[$1].path) }
        for (first, second) in zip(order, order.dropFirst()) where documents[first].path == documents[second].path {
            throw SegmentProblem.duplicate(document: String(decoding: documents[first].path, as: UTF8.self))
        }
        let isInOrder = order == Array(documents.indices)
        let moved = isInOrder ? [] : movedRecords(order)
        if !isInOrder {
            for place in occurrences.indices { occurrences[place].start = moved[Int(occurrences[place].start)] }
            RadixSort.sort(&occurrences, scratch: &scratch, bits: 32) { UInt64($0.start) }
        }
        RadixSort.sort(&occurrences, scratch: &scratch, bits: PairKey.bits) { $0.key }
        let code = code()
        var writer = try SegmentWriter(path, code)
        try writePostings(to: &writer, code)
        try writer.finish(documents: order.map { documents[$0] }, values: values.map(\.values)) { column in
            guard !isInOrder else { return codes[column] }
            var sorted = codes[column]
            for (record, code) in codes[column].enumerated() { sorted[Int(moved[record])] = code }
            return sorted
        }
        reset()
    }

    /// By record, its number when documents stand in this order.
    private func movedRecords(_ order: [Int]) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: documents.count)
        var start: UInt32 = 0
        for document in order {
            starts[document] = start
            start += UInt32(documents[document].records)
        }
        return documents.indices.flatMap { document in
            (0..<UInt32(documents[document].records)).map { starts[document] + $0 }
        }
    }

    /// Codes for lists like those of some of the pairs: of all where there are few.
    private func code() -> EntryCode {
        var lists = KeyLists(records: Int(recordCount), code: nil)
        var stretches = NearestStretches()
        var (place, none) = (0, [UInt8]())
        let most = occurrences.count < Self.few ? UInt64.max : .max / Self.sampled
        while place < occurrences.count {
            let key = occurrences[place].key
            let isCounted = key &* 0x9E37_79B9_7F4A_7C15 <= most && PairKey.second(key) != PairKey.nothing
            if isCounted { lists.begin(key) }
            while place < occurrences.count, occurrences[place].key == key {
                if isCounted { add(occurrences[place], to: &stretches, &lists) }
                place += 1
            }
            guard isCounted else { continue }
            stretches.finish(to: &lists)
            _ = lists.finish(to: &none)
        }
        return lists.counts.code()
    }

    private static let few = 1 << 16
    private static let sampled: UInt64 = 16

    private func writePostings(to writer: inout SegmentWriter, _ code: EntryCode) throws {
        guard var key = occurrences.first?.key else { return }
        var lists = KeyLists(records: Int(recordCount), code: code)
        var stretches = NearestStretches()
        lists.begin(key)
        for occurrence in occurrences {
            if occurrence.key != key {
                stretches.finish(to: &lists)
                try writer.add(key, &lists, before: occurrence.key)
                key = occurrence.key
                lists.begin(key)
            }
            add(occurrence, to: &stretches, &lists)
        }
        stretches.finish(to: &lists)
        try writer.add(key, &lists, before: nil)
    }

    @inline(__always)
    private func add(_ occurrence: Occurrence, to stretches: inout NearestStretches, _ lists: inout KeyLists) {
        stretches.add(
            start: Int(occurrence.start), length: Int(lengths[Int(occurrence.run >> 4)]),
            nearness: UInt8(occurrence.run & 15), to: &lists)
    }

    /// Keeps memory.
    private mutating func reset() {
        documents.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
        lengths = [1]
        fields.removeAll(keepingCapacity: true)
        values = [CodedValues](repeating: CodedValues(), count: values.count)
        codes = [[UInt32]](repeating: [], count: codes.count)
        recordCount = 0
    }
}
