public import Facts

/// A text around a record, and how near to the record it stands: 1...15.
public struct NearText: Hashable, Sendable {
    public let text: String
    public let nearness: UInt8

    public init(_ text: String, nearness: UInt8) {
        self.text = text
        self.nearness = min(max(nearness, 1), UInt8(PostingsLayout.greatestNearness))
    }
}

extension RecordContext {
    /// The texts in which candidates are searched, nearest first. What the record is a figure of (`metric`) stands in them.
    public var nearTexts: [NearText] {
        [
            NearText(own, nearness: 8), NearText(clause, nearness: 6), NearText(before, nearness: 4),
            NearText(after, nearness: 3), NearText(section, nearness: 2), NearText(previous, nearness: 1),
            NearText(title, nearness: 1), NearText(party, nearness: 1), NearText(opening, nearness: 1),
        ]
    }
}

/// A text as it stands around records that follow one another.
struct FieldRun {
    var scalars: [UInt32] = []
    var nearness: UInt8 = 0
    /// Its number among the runs of a batch.
    var number: UInt32 = 0

    /// Takes in a text.
    ///
    /// - Returns: whether it is another than before.
    mutating func take(_ text: NearText, scratch: inout [UInt32]) -> Bool {
        scratch.removeAll(keepingCapacity: true)
        for scalar in text.text.unicodeScalars { scratch.append(scalar.value) }
        if scratch == scalars, nearness == text.nearness { return false }
        swap(&scratch, &scalars)
        nearness = text.nearness
        return true
    }
}
