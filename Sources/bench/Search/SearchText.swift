import ChineseText
import Words

/// Reports of any number of sentences, made of the clauses of real ones with other figures, places and years, with a fixed seed.
struct SearchText {
    /// What a clause is made of.
    enum Piece {
        case text(String)
        case number(digits: Int)
        case year
        case place
    }

    struct Sentence {
        let section: String
        let clauses: [String]
        /// Whether it goes on in the paragraph of the one before.
        let follows: Bool

        var text: String { clauses.joined(separator: ",") + "。" }
    }

    struct Report {
        let path: String
        let place: String
        let year: Int
        let sentences: [Sentence]

        var title: String { "\(place)总工会\(year)年工作报告" }
        var party: String { "\(place)总工会" }
    }

    private let clauses: [[Piece]]
    private let places: [String]
    private static let sentencesEach = 200

    init(_ reports: ReportText, lexicon: Lexicon) {
        places = Array(Set(lexicon.entries(of: "places").map(\.form))).sorted()
        let known = Set(places.map { Array($0.unicodeScalars) })
        let kept = reports.clauses.filter { !$0.contains { "#|-*_<>".contains($0) } && $0.unicodeScalars.count > 3 }
        clauses = kept.map { Self.pieces(NormalForm.text($0), known) }
    }

    /// The text cut at numbers, years and places.
    private static func pieces(_ clause: String, _ places: Set<[Unicode.Scalar]>) -> [Piece] {
        let scalars = Array(clause.unicodeScalars.dropLast())
        var pieces: [Piece] = []
        var text = ""
        var at = 0
        func flush() {
            if !text.isEmpty { pieces.append(.text(text)) }
            text = ""
        }
        while at < scalars.count {
            let digits = scalars[at...].prefix { ("0"..."9").contains($0) }.count
            let place = (2...5).reversed().first { length in
                at + length <= scalars.count
                    && places.contains(Array(scalars[at..<at + length]))
            }
            if digits > 0 {
                flush()
                let isYear = digits == 4 && at + 4 < scalars.count && scalars[at + 4] == "年"
                pieces.append(isYear ? .year : .number(digits: digits))
            } else if place != nil {
                flush()
                pieces.append(.place)
            } else {
                text.unicodeScalars.append(scalars[at])
            }
            at += max(1, digits, place ?? 0)
        }
        flush()
        return pieces
    }

    /// Reports with so many sentences in all, one after the other.
    func forEachReport(sentences count: Int, seed: UInt64, _ body: (Report) throws -> Void) rethrows {
        var random = Random(seed: seed)
        for number in 0..<((count + Self.sentencesEach - 1) / Self.sentencesEach) {
            let place = places[random.roll(places.count)]
            let year = 2005 + random.roll(21)
            var section = ""
            let own = min(Self.sentencesEach, count - number * Self.sentencesEach)
            let sentences = (0..<own).map { place in
                if place % 20 == 0 { section = String(written(clause(&random), &random).prefix(12)) }
                let clauses = (0..<(2 + random.roll(3))).map { _ in written(clause(&random), &random) }
                return Sentence(section: section, clauses: clauses, follows: random.roll(5) > 0 && place > 0)
            }
            let path = String("000000\(number)".suffix(7)) + ".md"
            try body(Report(path: path, place: place, year: year, sentences: sentences))
        }
    }

    private func clause(_ random: inout Random) -> [Piece] { clauses[random.roll(clauses.count)] }

    private func written(_ clause: [Piece], _ random: inout Random) -> String {
        var text = ""
        for piece in clause {
            switch piece {
            case .text(let own): text += own
            case .number(let digits): text += Self.number(digits, &random)
            case .year: text += "\(2005 + random.roll(21))"
            case .place: text += places[random.roll(places.count)]
            }
        }
        return text
    }

    /// No number of several digits begins with a nought: figures do not.
    private static func number(_ digits: Int, _ random: inout Random) -> String {
        let least = digits > 1 ? 1 : 0
        var text = "\(least + random.roll(10 - least))"
        for _ in 1..<digits { text += "\(random.roll(10))" }
        return text
    }

    /// Questions for what clauses tell: 2023年无锡市走访劳模多少人次？
    func questions(count: Int, seed: UInt64) -> [String] {
        var random = Random(seed: seed)
        var questions: [String] = []
        for _ in 0..<(count * 50) where questions.count < count {
            let clause = clause(&random)
            guard case .text(let ahead)? = clause.first, case .number? = clause.dropFirst().first, ahead.count > 3
            else { continue }
            var unit = ""
            if case .text(let behind)? = clause.dropFirst(2).first { unit = String(behind.prefix(2)) }
            let place = random.roll(2) == 0 ? places[random.roll(places.count)] : ""
            let year = random.roll(2) == 0 ? "\(2005 + random.roll(21))年" : ""
            questions.append(year + place + ahead + "多少" + unit + "？")
        }
        return questions
    }
}
