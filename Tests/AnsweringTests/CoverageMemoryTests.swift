import ChineseText
import TestSupport
import Testing

@testable import Answering
@testable import Facts
@testable import Questions

/// How much of a word a text holds, found by going through the text once, against looking for each of its forms.
struct CoverageMemoryTests {
    /// Few characters, so that words stand in texts often, some of them in pieces; 工会 and 职工 are words of the lexicon.
    private static let letters = Array("工会员职书屋站市ab𠮷".unicodeScalars)

    private struct Chance {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }

        mutating func text(_ lengths: ClosedRange<Int>) -> String {
            let count = lengths.lowerBound + roll(lengths.count)
            let scalars = (0..<count).map { _ in letters[roll(letters.count)] }
            return String(String.UnicodeScalarView(scalars))
        }

        mutating func term() -> Query.Term {
            let forms = (0...roll(6)).map { _ in text(1...6) }
            let search = SearchTerm(text: forms[0], forms: forms, isWord: roll(3) > 0)
            return Query.Term(search: search, sheet: [nil, "metrics", "people"][roll(3)], isGeneral: roll(4) == 0)
        }
    }

    private static func memory(_ terms: [Query.Term], _ project: Project) -> CoverageMemory {
        var query = Query(operation: .value)
        query.terms = terms
        return CoverageMemory(query, rarities: terms.map { _ in 1 }, ranking: project.weights)
    }

    @Test(arguments: 1...60)
    func 读一遍文字与逐个词形去找所得相同(_ seed: Int) throws {
        let project = try Project.load()
        var chance = Chance(state: UInt64(seed))
        let terms = (0..<4).map { _ in chance.term() }
        var memory = Self.memory(terms, project)
        for number in 0..<30 {
            let text = RecordContext.Text(chance.text(0...24), number: number)
            for (place, term) in terms.enumerated() {
                let plain = Coverage.of(term, in: text.text, lexicon: project.lexicon)
                let stands = term.search.forms.contains(where: text.text.holds)
                // Asked again, it is remembered.
                for _ in 0..<2 {
                    let found = memory.coverage(of: place, in: text, lexicon: project.lexicon)
                    #expect(found == plain, "\(term.search.forms)：\(text.text)")
                }
                #expect(memory.stands(place, in: text, lexicon: project.lexicon) == stands)
            }
        }
    }

    private static func coverage(
        of word: String, _ forms: [String] = [], kinds: [String] = [], in text: String
    ) throws -> Int {
        let project = try Project.load()
        let search = SearchTerm(text: word, forms: [word] + forms, isWord: true)
        let term = Query.Term(search: search, sheet: nil, isGeneral: false, kinds: kinds)
        var memory = memory([term], project)
        return memory.coverage(of: 0, in: RecordContext.Text(text, number: 0), lexicon: project.lexicon)
    }

    @Test func 合写的名次算齐全而另一名次不算() throws {
        #expect(try Self.coverage(of: "二等奖", in: "获得一、二、三等奖共9个") == 1000)
        #expect(try Self.coverage(of: "二等奖", in: "获得一等奖") <= 400)
    }

    @Test func 别的叫法只对上一部分的不算数() throws {
        #expect(try Self.coverage(of: "书屋", ["职工阅览之家"], in: "建成职工阅览之家9个") == 1000)
        #expect(try Self.coverage(of: "书屋", ["职工阅览之家"], in: "职工会员的家") == 0)
    }

    @Test func 下位词要列举未尽才算() throws {
        #expect(try Self.coverage(of: "文体活动", kinds: ["棋赛"], in: "举办棋赛、球赛等活动") == 800)
        #expect(try Self.coverage(of: "文体活动", kinds: ["棋赛"], in: "举办棋赛") < 500)
    }

    @Test func 所指之物的份额只看词不看下位词() throws {
        let project = try Project.load()
        let search = SearchTerm(text: "书屋", forms: ["书屋"], isWord: true)
        let memory = Self.memory([Query.Term(search: search, sheet: nil, isGeneral: false, kinds: ["驿站"])], project)
        #expect(memory.share(of: "职工书屋") == 500)
        #expect(memory.share(of: "爱心驿站") == 0)
        #expect(memory.share(of: "书屋。职工") == 1000)
        #expect(memory.share(of: "书") == 0)
    }

    @Test(arguments: 1...40)
    func 紧靠在前的词与连起来去找所得相同(_ seed: Int) {
        var chance = Chance(state: UInt64(seed))
        for _ in 0..<60 {
            let (text, end) = (chance.text(0...30), chance.text(0...2))
            let words = (0..<6).map { _ in chance.text(1...3) }
            #expect(text.first(of: words, before: end) == words.first { text.holds($0 + end) }, "\(text)：\(end)")
        }
    }
}
