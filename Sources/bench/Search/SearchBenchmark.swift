import ChineseText
import Facts
import FoundationEssentials
import Loading
import Quantities
import Questions
import Search
import Words

/// What an index is asked for.
struct SearchQuestion {
    let terms: [SearchTerm]
    var filter = CandidateFilter()
}

/// How fast segments are built, how large they are, and how long candidates are looked for in many sentences.
struct SearchBenchmark {
    let grammar: CompiledGrammar
    let text: SearchText
    let sentences: Int
    let gold: [String]
    /// The interpreter to run the peers with; nil for none.
    let peers: String?

    private static let rounds = 5
    private static let generated = 400

    func rows() throws -> [Row] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongwen-bench-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let questions = gold + text.questions(count: Self.generated, seed: 2)
        let plain = questions.map(Self.pairs)
        let others = try peers.map { interpreter in
            try SearchPeers(interpreter: interpreter, folder: folder).results(
                text: text, sentences: sentences, questions: plain.map { $0.map(\.text) })
        }
        let build = try build(folder)
        let segment = try Segment(folder + "/segment")
        let index = try SegmentIndex([.init(segment)], compatible: [:])
        let queries = queries(questions)
        let asked = queries.map(Self.unfiltered)
        var rows = [
            Row(
                name: "建\(sentences)句的检索文件", value: sentences * 100 / max(1, build.milliseconds), unit: "千句/s",
                threshold: 20_00, isRate: true, key: "search.rate"),
            Row(
                name: "检索文件比文本（\(build.bytes / 1_000_000) MB）", value: segment.size * 100 / max(1, build.bytes),
                unit: "倍",
                threshold: 1_50, isRate: false, key: "search.size"),
        ]
        rows += Self.rows("自然问句前40", times(asked, index, limit: 40), half: 1500, most: 6000, key: "search")
        rows += Self.rows("自然问句前4000", times(asked, index, limit: 4000), half: 10_000, most: 40_000)
        rows += Self.rows(
            "问到地点或年份的自然问句前40", times(queries.compactMap(filtered), index, limit: 40), half: 1500, most: 6000)
        let plainTimes = times(plain.map { SearchQuestion(terms: $0) }, index, limit: 20)
        rows += Self.rows("两字一词前20", plainTimes, half: 1500, most: 6000)
        for other in others ?? [] {
            rows += other.rows(sentences: sentences)
            rows.append(
                Row(
                    name: "两字一词前20比\(other.name)，一半快于",
                    value: Stopwatch.percentile(50, of: plainTimes) / 10 / max(1, other.half), unit: "倍",
                    threshold: 1_00, isRate: false))
        }
        return rows
    }

    /// Builds the segment; what is counted is the processor's time without that of making the text.
    private func build(_ folder: String) throws -> (milliseconds: Int, bytes: Int) {
        var (spent, bytes) = (0, 0)
        var builder = SegmentBuilder(path: folder + "/segment")
        try text.forEachReport(sentences: sentences, seed: 1) { report in
            bytes += report.title.utf8.count + report.sentences.reduce(0) { $0 + $1.text.utf8.count }
            spent += try Stopwatch.bestOnProcessor(of: 1) {
                try builder.begin(document: report.path)
                var last = ""
                for sentence in report.sentences {
                    builder.add(Self.texts(sentence, report, last: last), Self.columns(report))
                    last = sentence.text
                }
            }
        }
        let start = Stopwatch.processorTime()
        try builder.finish()
        return ((spent + Stopwatch.processorTime() - start) / 1000, bytes)
    }

    /// As `RecordContext` puts them around a sentence.
    private static func texts(_ sentence: SearchText.Sentence, _ report: SearchText.Report, last: String) -> [NearText]
    {
        [
            NearText(sentence.text, nearness: 8), NearText(sentence.section, nearness: 2),
            NearText(sentence.follows ? last : "", nearness: 1), NearText(report.title, nearness: 1),
            NearText(report.party, nearness: 1), NearText(report.sentences[0].text, nearness: 1),
        ]
    }

    /// What the figures of a report are, whose title is 南通市总工会2022年工作报告.
    private static func columns(_ report: SearchText.Report) -> RecordColumns {
        let year = report.title.split(separator: "年").first.flatMap { Int32($0.suffix(4)) } ?? 0
        return RecordColumns(
            period: (year * 10000 + 101)...(year * 10000 + 1231), places: [String(report.party.dropLast("总工会".count))],
            kinds: .amount)
    }

    /// The questions as the program reads them.
    private func queries(_ questions: [String]) -> [Query] {
        let reader = QuestionReader(
            grammar: grammar.questions, lexicon: grammar.lexicon, recognizer: grammar.recognizer,
            characters: CharacterSheets(grammar.characterSheets))
        return questions.compactMap { reader.read($0).query }.filter { !$0.terms.isEmpty }
    }

    /// The words of a question as the program asks for them, with their other forms.
    private static func unfiltered(_ query: Query) -> SearchQuestion {
        SearchQuestion(terms: query.terms.map(\.search))
    }

    /// The same with the places and years asked for; nil where there are none.
    private func filtered(_ query: Query) -> SearchQuestion? {
        let lexicon = grammar.lexicon
        var question = Self.unfiltered(query)
        question.filter.kinds = .amount
        question.filter.places = query.places.filter { !lexicon.ancestors(ofPlace: $0).isEmpty }.map { place in
            NearPlace(forms: lexicon.synonyms(of: NormalForm.text(place)))
        }
        question.filter.years = query.times.map {
            let period = $0.expression.resolved(against: Period(year: 2025))
            return [NearYears(first: period.isSingleYear ? nil : period.start.year, last: period.end.year)]
        }
        return question.filter.places.isEmpty && question.filter.years.isEmpty ? nil : question
    }

    /// Each pair of characters a word of its own.
    private static func pairs(_ question: String) -> [SearchTerm] {
        let scalars = Array(NormalForm.text(question).unicodeScalars)
        var seen: Set<String> = []
        return zip(scalars, scalars.dropFirst()).compactMap { first, second in
            let pair = String(String.UnicodeScalarView([first, second]))
            return seen.insert(pair).inserted ? SearchTerm(text: pair, forms: [pair], isWord: false) : nil
        }
    }

    /// Nanoseconds for each question: the median of some rounds, after one to warm up.
    private func times(_ questions: [SearchQuestion], _ index: SegmentIndex, limit: Int) -> [Int] {
        var times = [[Int]](repeating: [], count: questions.count)
        for round in 0...Self.rounds {
            for (number, question) in questions.enumerated() {
                let time = Stopwatch.nanosecondsOnProcessor {
                    _ = index.hits(for: question.terms, filter: question.filter, limit: limit)
                }
                if round > 0 { times[number].append(time) }
            }
        }
        return times.map { Stopwatch.percentile(50, of: $0) }
    }

    private static func rows(_ name: String, _ times: [Int], half: Int, most: Int, key: String = "") -> [Row] {
        [(50, half, "half"), (99, most, "most")].map { percent, threshold, which in
            Row(
                name: "\(name)（\(times.count)句），百分之\(percent)快于", value: Stopwatch.percentile(percent, of: times) / 10,
                unit: "µs", threshold: threshold * 100, isRate: false, key: key.isEmpty ? "" : "\(key).\(which)")
        }
    }
}
