import ChineseText
import FoundationEssentials
import Loading
import Parsing
import Questions

/// How long questions take to be cut into a lattice and parsed, real ones and those that tempt a parser to explode.
struct ParseBenchmark {
    let grammar: CompiledGrammar

    /// What a question of usual length has, in characters.
    private static let usual = 18...22
    /// Characters of a line that is no question.
    private static let long = 10_000

    func rows(on questions: [String]) -> [Row] {
        let parser = ChartParser(grammar: grammar.questions)
        let lattices = LatticeBuilder(
            lexicon: grammar.lexicon, recognizer: grammar.recognizer, terminals: grammar.questions.terminals)
        let times = questions.map { question in
            Stopwatch.best(of: 3) {
                let text = Scalars(NormalForm.of(question, blanks: .kept).bytes)
                _ = parser.parse(lattices.lattice(of: text))
            }
        }
        let usual = zip(questions, times).filter { Self.usual.contains($0.0.unicodeScalars.count) }.map(\.1)
        return [
            Row(
                name: "20字左右的问句（\(usual.count)句）一半快于", value: Stopwatch.percentile(50, of: usual) * 100, unit: "µs",
                threshold: 300_00, isRate: false),
            Row(
                name: "全部问句（\(times.count)句）百分之九十九快于", value: Stopwatch.percentile(99, of: times) * 100, unit: "µs",
                threshold: 3000_00, isRate: false),
        ] + tempting()
    }

    private func tempting() -> [Row] {
        let reader = QuestionReader(
            grammar: grammar.questions, lexicon: grammar.lexicon, recognizer: grammar.recognizer,
            characters: CharacterSheets(grammar.characterSheets))
        return ["的的的", "明年的"].flatMap { piece in
            [Self.long, QuestionReader.longest].map { count in
                let text = String(String(repeating: piece, count: count / 3 + 1).unicodeScalars.prefix(count))
                return Row(
                    name: "\(count)字的“\(piece)”", value: Stopwatch.best(of: 3) { _ = reader.read(text) } * 100,
                    unit: "µs", threshold: 50_000_00, isRate: false)
            }
        }
    }
}

/// Questions of files: one a line, or gold files with a question on each.
struct QuestionTexts {
    let questions: [String]

    /// - Parameter paths: `.txt` or `.jsonl` files, or folders of these.
    init(_ paths: [String]) {
        questions = paths.flatMap(Self.files).flatMap { path -> [String] in
            let bytes = FileManager.default.contents(atPath: path) ?? Data()
            let lines = bytes.split(separator: 0x0A)
            guard path.hasSuffix(".jsonl") else { return lines.map { String(decoding: $0, as: UTF8.self) } }
            return lines.compactMap { try? JSONDecoder().decode(Line.self, from: $0).question }
        }
    }

    private struct Line: Decodable { let question: String? }

    private static func files(_ path: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        guard !names.isEmpty else { return [path] }
        return names.sorted().filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".txt") }.map { path + "/" + $0 }
    }
}
