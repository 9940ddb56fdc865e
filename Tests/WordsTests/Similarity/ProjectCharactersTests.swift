import ChineseText
import Foundation
import Testing
import Words

/// The sheets of characters that are shipped.
struct ProjectCharactersTests {
    private static let similar = try? ProjectCharacters.read()

    private func project() throws -> SimilarCharacters { try #require(Self.similar) }

    @Test func 三张表都读得通() throws {
        #expect(try project().problems.map(\.description) == [])
    }

    @Test(arguments: [
        ("长", ["chang", "zhang"]), ("重", ["chong", "zhong"]), ("女", ["nv"]), ("行", ["hang", "xing"]), ("站", ["zhan"]),
        ("勇", ["yong"]), ("愛", ["ai"]), ("珺", ["jun"]),
    ])
    func 常用字的读音(_ character: String, _ syllables: [String]) throws {
        #expect(try project().readings.pronunciations(of: character) == syllables.map { [$0] })
    }

    @Test func 词表里的汉字都有读音() throws {
        let readings = try project().readings
        let characters = Set(try ProjectLexicon.read().entries.flatMap { $0.form.unicodeScalars.filter(\.isHan) })
        // Old ways of writing 英寸, 英尺 and 二, in neither of the two tables of common characters, and a sound without a vowel.
        let uncommon: Set<Unicode.Scalar> = ["〇", "吋", "呎", "弍", "嗯"]
        #expect(characters.filter { readings.readings(of: $0).isEmpty }.subtracting(uncommon) == [])
    }

    @Test(arguments: [
        ("战", "站", Similarity.sameSound), ("永", "勇", .sameSound), ("巿", "市", .sameLook), ("末", "未", .sameLook),
        ("贪", "贫", .sameLook), ("冶", "治", .sameLook), ("三", "山", .nearSound), ("兰", "南", .nearSound),
        ("民", "名", .nearSound), ("护", "服", .nearSound), ("黄", "王", .nearSound),
    ])
    func 常见的错字(_ typed: String, _ meant: String, _ similarity: Similarity) throws {
        #expect(try project().similarity(of: typed, to: meant) == similarity)
    }

    @Test(arguments: [("增", "减"), ("左", "右"), ("男", "女"), ("省", "市"), ("工", "会"), ("新", "老")])
    func 弄反了意思的不算像(_ typed: String, _ meant: String) throws {
        #expect(try project().similarity(of: typed, to: meant) == nil)
    }

    /// A character without a reading is no common one; 巿, which stands for nothing but a misread 市, is the exception.
    @Test func 像的字都是常用字而且只写一次() throws {
        let readings = try project().readings
        let lines = String(decoding: try ProjectCharacters.bytes(of: "similar"), as: UTF8.self).split(separator: "\n")
        let groups = lines.filter { !$0.hasPrefix("#") }.dropFirst().map { Set($0.unicodeScalars) }
        #expect((250...500).contains(groups.count))
        for (number, group) in groups.enumerated() {
            #expect(group.allSatisfy { $0 == "巿" || !readings.readings(of: $0).isEmpty }, "\(group)")
            #expect(!groups.indices.contains { $0 != number && group.isSubset(of: groups[$0]) }, "\(group)")
        }
    }

    @Test func 同音的错字都找得回来() throws {
        let similar = try project()
        let forms = try ProjectLexicon.read().entries.map { NormalForm.of($0.form, blanks: .dropped).text }
        let known = Set(forms)
        let words = SimilarWords(forms, characters: similar)
        for (number, form) in forms.enumerated() where (3...32).contains(form.unicodeScalars.count) {
            let letters = Array(form.unicodeScalars)
            let place = number % letters.count
            let others = similar.meant(by: letters[place]).filter { $0.similarity == .sameSound }
            guard !others.isEmpty else { continue }
            var typed = String.UnicodeScalarView(letters)
            let other = others[number % others.count].character
            typed.replaceSubrange(
                typed.index(typed.startIndex, offsetBy: place)..<typed.index(typed.startIndex, offsetBy: place + 1),
                with: [other])
            guard !known.contains(String(typed)) else { continue }
            let found = words.slips(in: Scalars(String(typed)), at: 0)
            #expect(
                found.contains {
                    $0.form == form && $0.place == place && $0.end == letters.count && $0.similarity == .sameSound
                },
                "\(form) \(String(typed))")
        }
    }

    @Test func 写对的词都不算错() throws {
        let forms = try ProjectLexicon.read().entries.map { NormalForm.of($0.form, blanks: .dropped).text }
        let words = SimilarWords(forms, characters: try project())
        for form in forms {
            let text = Scalars(form)
            #expect(!words.slips(in: text, at: 0, twoCharacters: true).contains { $0.end == text.count }, "\(form)")
        }
    }

    @Test func 地名都拼得出来() throws {
        let readings = try project().readings
        let places = try ProjectLexicon.read().entries(of: "places").map(\.form)
        let spelling = LatinSpelling(places, readings: readings)
        for place in places {
            let spellings = LatinSpelling.spellings(of: place, readings: readings)
            #expect(!spellings.isEmpty, "\(place)")
            for letters in spellings {
                #expect(spelling.matches(in: Scalars(letters), at: 0).contains { $0.form == place }, "\(letters)")
            }
        }
        #expect(spelling.matches(in: Scalars("Nan Tong"), at: 0).first?.form == "南通")
        #expect(spelling.matches(in: Scalars("chongqing"), at: 0).contains { $0.form == "重庆" })
    }
}
