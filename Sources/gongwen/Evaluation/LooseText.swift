import ChineseText

/// A text as quotes and gold texts are compared: in normal form, without punctuation and blanks; the point of a decimal
/// stays.
struct LooseText {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        let all = Array(NormalForm.text(text).unicodeScalars)
        func isDigit(_ place: Int) -> Bool { all.indices.contains(place) && ("0"..."9").contains(all[place]) }
        scalars = all.enumerated().filter { place, scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "%"
                || scalar == "." && isDigit(place - 1) && isDigit(place + 1)
        }.map(\.element)
    }

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    func contains(_ other: LooseText) -> Bool {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        var part = String.UnicodeScalarView()
        part.append(contentsOf: other.scalars)
        return !other.isEmpty && String(view).contains(String(part))
    }

    /// The share of its runs of three characters that stand in another text, in per cent.
    func share(in other: LooseText) -> Int {
        let own = runs
        return own.isEmpty ? 0 : own.intersection(other.runs).count * 100 / own.count
    }

    private var runs: Set<[Unicode.Scalar]> {
        Set(scalars.indices.dropLast(2).map { Array(scalars[$0..<($0 + 3)]) })
    }
}
