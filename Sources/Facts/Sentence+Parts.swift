/// The parts of a sentence between its ；, by byte offsets in its quote.
extension Sentence {
    /// The number of the part that an offset lies in.
    func part(at offset: Int) -> Int { ends(before: offset).count }

    /// Where the part that an offset lies in begins.
    func start(ofPartAt offset: Int) -> Int { ends(before: offset).last ?? 0 }

    /// Where what leads a list ends before an offset: after the first ：, or at 0.
    func head(before offset: Int) -> Int { offsets(after: "：:", before: offset).first ?? 0 }

    private func ends(before offset: Int) -> [Int] { offsets(after: "；;", before: offset) }

    private func offsets(after marks: String, before offset: Int) -> [Int] {
        var found: [Int] = []
        var end = 0
        for scalar in quote.unicodeScalars {
            end += UTF8.width(scalar)
            guard end <= offset else { break }
            if marks.unicodeScalars.contains(scalar) { found.append(end) }
        }
        return found
    }
}
