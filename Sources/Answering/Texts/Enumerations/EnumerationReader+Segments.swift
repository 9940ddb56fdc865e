internal import ChineseText
internal import Words

extension EnumerationReader {
    /// The clause cut at 、 and between quoted names that touch.
    func segments() -> [Range<Int>] {
        let marks = PassageText.pieces(of: body, text.text) { $0 == "、" }
        return marks.flatMap { continued($0) }.flatMap { piece -> [Range<Int>] in
            let end = text.text.values[piece.upperBound - 1] == "、" ? piece.upperBound - 1 : piece.upperBound
            var cut: [Range<Int>] = []
            var start = piece.lowerBound
            for position in piece.lowerBound..<max(piece.lowerBound, end - 1)
            where text.text.values[position].closesQuotation && text.text.values[position + 1].opensQuotation
                && text.text.values[position] != "）"
            {
                cut.append(start..<position + 1)
                start = position + 1
            }
            return cut + [start..<max(start, end)]
        }
    }

    /// 甲，以及乙: a piece cut where the list goes on after a comma.
    func continued(_ piece: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = piece.lowerBound
        for position in piece where position > start && text.continuesList(position) {
            pieces += halves(start..<position - 1)
            start = text.words("enumerations", at: position, kind: "续").first?.end ?? position
        }
        return pieces + [start..<piece.upperBound]
    }

    /// 甲和乙，还有丙: what stands before the comma may be two items.
    private func halves(_ piece: Range<Int>) -> [Range<Int>] {
        guard let joint = joint(in: piece),
            !text.words("enumerations", at: joint.lowerBound, kind: "疑").contains(where: { $0.end == joint.upperBound })
        else { return [piece] }
        return [piece.lowerBound..<joint.lowerBound, joint.upperBound..<piece.upperBound]
    }

    /// The clause without the mark that closes it.
    var body: Range<Int> {
        guard let last = clause.last, text.text.values[last].endsClause else { return clause }
        return clause.lowerBound..<last
    }
}
