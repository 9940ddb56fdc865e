import ChineseText
import Testing
import Words

/// The sheets that are shipped.
struct ProjectLexiconTests {
    @Test func 有该有的表() {
        let expected = [
            "actions", "bounds", "function", "layout", "measures", "metrics", "numerals", "operators", "organizations",
            "people", "places", "positions", "scopes", "synonyms", "times", "unit_classes", "units",
        ]
        #expect(Set(expected).subtracting(ProjectLexicon.sheets).isEmpty)
    }

    @Test(arguments: ProjectLexicon.sheets)
    func 每张表都读得通(_ sheet: String) throws {
        // A sheet of patterns has its words from another one.
        let lexicon = try ProjectLexicon.whole.get()
        #expect(lexicon.problems.filter { $0.file == "\(sheet).tsv" }.map(\.description) == [])
        #expect(!lexicon.entries(of: sheet).isEmpty)
    }

    @Test func 合在一起也读得通() throws {
        let lexicon = try ProjectLexicon.read()
        #expect(lexicon.problems.map(\.description) == [])
        #expect(lexicon.sheets == ProjectLexicon.sheets)
    }

    @Test func 词形两端和中间没有空白() throws {
        for entry in try ProjectLexicon.read().entries {
            #expect(!entry.form.unicodeScalars.contains { $0.isBlank }, "\(entry.sheet).tsv:\(entry.line)")
        }
    }

    @Test func 每个词都找得到自己() throws {
        let lexicon = try ProjectLexicon.read()
        for entry in lexicon.entries {
            let form = Scalars(NormalForm.of(entry.form, blanks: .dropped).bytes)
            let matches = lexicon.matches(in: form, at: 0)
            #expect(matches.contains { $0.entry == entry && $0.end == form.count }, "\(entry.form)")
        }
    }

    @Test func 单位的类都在相容表里() throws {
        let lexicon = try ProjectLexicon.read()
        for sheet in ["units", "measures"] {
            for entry in lexicon.entries(of: sheet) {
                guard let unitClass = entry.attribute("类") else { continue }
                #expect(
                    lexicon.entry(form: unitClass, sheet: "unit_classes") != nil,
                    "\(sheet).tsv:\(entry.line) \(entry.form)")
            }
        }
    }
}
