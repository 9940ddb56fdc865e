internal import Quantities

/// The scale that numbers are written in: 5734万元 for 57340000元.
struct Scale {
    private static let factors: [(word: String, inverse: String)] = [
        ("万亿", "0.000000000001"), ("千万", "0.0000001"), ("百万", "0.000001"), ("亿", "0.00000001"), ("万", "0.0001"),
        ("千", "0.001"),
    ]

    let word: String
    private let inverse: ExactDecimal

    static let one = Scale(word: "", inverse: ExactDecimal(1))

    private init(word: String, inverse: ExactDecimal) {
        self.word = word
        self.inverse = inverse
    }

    init?(word: String) {
        guard let factor = Self.factors.first(where: { $0.word == word }), let inverse = ExactDecimal(factor.inverse)
        else { return nil }
        self.init(word: word, inverse: inverse)
    }

    /// As asked; else the scale that all the figures are written in.
    static func of(_ texts: [String], asked: String?) -> Scale {
        if let asked, let scale = Scale(word: asked) { return scale }
        return ["亿", "万"].lazy.filter { word in texts.allSatisfy { $0.contains(word) } }.compactMap(Scale.init).first
            ?? .one
    }

    /// What a number in this scale comes to.
    func whole(_ value: ExactDecimal) -> ExactDecimal? { value.divided(by: inverse, places: 4) }

    /// The number counted in this scale.
    func inverse(of value: ExactDecimal) -> ExactDecimal? { value.times(inverse) }

    func text(_ value: ExactDecimal) -> String {
        guard let scaled = value.times(inverse) else { return "\(value)" }
        return "\(scaled)\(word)"
    }
}
