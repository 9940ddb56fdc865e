internal import Words

/// Items that stand in a row: joined by 、 and 和, or quoted names one after another.
struct Enumeration {
    let items: [Range<Int>]
    /// From the first item to the last, quotation marks included.
    let range: Range<Int>
    /// The number that the sentence itself gives: 三 in 三大服务项目.
    let count: Int?
    /// Whether 等 or another mark closes it; the end of an open one is a guess.
    let isClosed: Bool
    /// Whether a quoted name for the lot closes it; then the last item may be longer than it should.
    var isNamed = false

    /// The enumerations of a clause.
    ///
    /// - Parameter isPartial: whether a list may name fewer than it counts: 甲、乙等10个项目.
    static func all(in clause: Range<Int>, _ text: PassageText, isPartial: Bool = false) -> [Enumeration] {
        let reader = EnumerationReader(text: text, clause: clause, isPartial: isPartial)
        let pieces = reader.segments().filter { !$0.isEmpty }
        guard pieces.count > 1 else { return [reader.pair(pieces)].compactMap { $0 } }
        return runs(pieces, text).compactMap { reader.enumeration($0) }
    }

    /// 重点行业、重点企业中开展以比产品、比技术: a long piece in the middle ends one enumeration and begins another.
    private static func runs(_ pieces: [Range<Int>], _ text: PassageText) -> [[Range<Int>]] {
        let usual = pieces.map(\.count).sorted()[pieces.count / 2]
        var runs: [[Range<Int>]] = [[]]
        for (number, piece) in pieces.enumerated() {
            runs[runs.count - 1].append(piece)
            let isInside = number > 0 && number < pieces.count - 1
            if isInside, piece.count > 2 * usual + 2 || closes(piece, text) { runs.append([piece]) }
        }
        return runs.filter { $0.count > 1 }
    }

    /// 快递员等职工送去冰糖: 等 inside a piece ends one enumeration, and after it begins another.
    private static func closes(_ piece: Range<Int>, _ text: PassageText) -> Bool {
        piece.dropFirst().contains { position in
            text.words("enumerations", at: position, kind: "余").contains { $0.end < piece.upperBound - 2 }
                && !EnumerationReader(text: text, clause: piece).isInsideWord(position)
        }
    }
}
