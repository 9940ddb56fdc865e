internal import Words

/// What ends several names that are run together: 一、二、三等奖 are 一等奖, 二等奖 and 三等奖.
struct SharedEnding {
    private let numeral: Unicode.Scalar
    private let ending: [Unicode.Scalar]

    /// As many characters its names have.
    static let length = 3

    /// Nil for what is no numeral with an end of two characters: one alone ends too many words, and longer ones are names.
    init?(_ form: String) {
        let scalars = Array(form.unicodeScalars)
        guard scalars.count == Self.length, let first = scalars.first, Self.isNumeral(first) else { return nil }
        numeral = first
        ending = Array(scalars.dropFirst())
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.numericType != nil
    }

    /// Whether a text names it among others that end alike.
    func stands(in text: String, lexicon: Lexicon) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.contains { start in
            scalars[start...].starts(with: ending) && isListed(scalars[..<start], lexicon)
        }
    }

    private func isListed(_ before: ArraySlice<Unicode.Scalar>, _ lexicon: Lexicon) -> Bool {
        for scalar in before.reversed() {
            if scalar == numeral { return true }
            let isJoint = lexicon.entry(form: String(scalar), sheet: "conjunctions") != nil
            guard Self.isNumeral(scalar) || isJoint else { return false }
        }
        return false
    }
}
