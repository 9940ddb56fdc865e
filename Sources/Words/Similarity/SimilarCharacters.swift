/// In which way a character may have been typed or scanned for another, the likeliest first.
public enum Similarity: Int, CaseIterable, Comparable, Sendable {
    /// The same syllable, whatever the tone: 战 for 站.
    case sameSound
    /// They look alike: 巿 for 市.
    case sameLook
    /// Syllables that many confuse: 三 for 山.
    case nearSound

    public static func < (left: Similarity, right: Similarity) -> Bool { left.rawValue < right.rawValue }
}

/// Which characters may have been meant by the one that was typed.
///
/// ```swift
/// similar.similarity(of: "战", to: "站")  // .sameSound
/// similar.similarity(of: "巿", to: "市")  // .sameLook
/// similar.similarity(of: "三", to: "山")  // .nearSound
/// similar.similarity(of: "工", to: "会")  // nil
/// ```
public struct SimilarCharacters: Sendable {
    /// The sounds of characters.
    public let readings: CharacterReadings
    private let sounds: SoundFolding
    private let looks: LookAlikes

    /// Puts the sheets of `grammar/characters` together. `sounds` must have been made with these `readings`.
    public init(readings: CharacterReadings, sounds: SoundFolding, looks: LookAlikes) {
        self.readings = readings
        self.sounds = sounds
        self.looks = looks
    }

    /// What is wrong with the three sheets: readings, sounds, looks.
    public var problems: [LexiconProblem] { readings.problems + sounds.problems + looks.problems }

    /// The likeliest way in which `typed` may stand for `meant`; none for the same character, and none for what is no
    /// Chinese character.
    ///
    /// Complexity: logarithmic in the number of characters.
    public func similarity(of typed: Unicode.Scalar, to meant: Unicode.Scalar) -> Similarity? {
        guard typed != meant else { return nil }
        if readings.numbers.share(typed, meant) { return .sameSound }
        if looks.areAlike(typed, meant) { return .sameLook }
        return soundNear(typed, meant) ? .nearSound : nil
    }

    /// All characters that may have been meant, the likeliest first: by kind, then in the order of the sheets.
    ///
    /// `市` gives 十, 时, 使 … (same sound), then 巿 (same look), then 四, 思, 司 … (near sound).
    /// Complexity: linear in the number of characters found.
    public func meant(by typed: Unicode.Scalar) -> [(character: Unicode.Scalar, similarity: Similarity)] {
        let own = Array(readings.numbers(of: typed))
        let near = own.flatMap { sounds.near($0) }
        let candidates: [(Similarity, [Unicode.Scalar])] = [
            (.sameSound, own.flatMap { readings.characters[$0] }), (.sameLook, looks.alike(typed)),
            (.nearSound, near.flatMap { readings.characters[$0] }),
        ]
        var seen: Set<Unicode.Scalar> = [typed]
        return candidates.flatMap { similarity, characters in
            characters.filter { seen.insert($0).inserted }.map { ($0, similarity) }
        }
    }

    private func soundNear(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        readings.numbers(of: left).contains { one in
            readings.numbers(of: right).contains { sounds.areNear(one, $0) }
        }
    }
}
