import ChineseText
import Loading
import Parsing
import Quantities
import Words

/// How fast report text is cut into words, and figure rules run over it.
struct TextBenchmark {
    let grammar: CompiledGrammar
    /// Words of the lexicon for cutting: half are stretches of the text itself, half are chance.
    private static let words = 100_000

    func rows(on text: [Scalars]) -> [Row] { [cutting(text), matching(text)] }

    /// A lattice over a large lexicon and the best path through it, which is what a segmenter does.
    private func cutting(_ text: [Scalars]) -> Row {
        let own = GeneratedWords(from: text.map(\.values), count: Self.words / 2, seed: 3).words
        let words = Array(Set(own + GeneratedWords(count: Self.words - own.count, seed: 5).words)).sorted()
        let sheet = LexiconSheet(
            name: "words", file: "words.tsv", bytes: Array(("规范\t别称\n" + words.joined(separator: "\n")).utf8))
        let lattices = LatticeBuilder(
            lexicon: Lexicon([sheet]), recognizer: grammar.recognizer, terminals: [], freeText: ["words"])
        let bytes = text.reduce(0) { $0 + $1.bytes.count }
        var steps = 0
        let spent = Stopwatch.best(of: 3) {
            steps = 0
            for line in text {
                for cut in lattices.lattice(of: line, mentions: []).cheapestCuts() { steps += cut.steps.count }
            }
        }
        return Row(
            name: "按\(words.count)词切分（\(steps)段）", value: bytes * 100 / max(1, spent), unit: "MB/s", threshold: 2300,
            isRate: true)
    }

    /// Figure rules around every number of a clause, the numbers being known.
    private func matching(_ text: [Scalars]) -> Row {
        let matcher = grammar.figures
        let lattices = LatticeBuilder(
            lexicon: grammar.lexicon, recognizer: grammar.recognizer, terminals: matcher.terminals)
        let ready = text.map { lattices.lattice(of: $0) }
        var matched = 0
        let spent = Stopwatch.best(of: 3) {
            matched = 0
            for lattice in ready { matched += matches(in: lattice, matcher) }
        }
        let bytes = text.reduce(0) { $0 + $1.bytes.count }
        return Row(
            name: "数的规则（配上\(matched)个数）", value: bytes * 100 / max(1, spent), unit: "MB/s", threshold: 500,
            isRate: true)
    }

    private func matches(in lattice: Lattice, _ matcher: FigureMatcher) -> Int {
        let numbers = lattice.mentions.filter { $0.quantity != nil }.compactMap { mention in
            lattice.text.position(ofByte: mention.range.lowerBound).map { (mention: mention, start: $0) }
        }
        var matched = 0
        var before = 0
        for (index, number) in numbers.enumerated() {
            let after = index + 1 < numbers.count ? numbers[index + 1].start : lattice.count
            if matcher.match(lattice, in: before..<after, anchor: number.mention) != nil { matched += 1 }
            before = lattice.text.position(ofByte: number.mention.range.upperBound) ?? after
        }
        return matched
    }
}
