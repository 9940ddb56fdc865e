import Reports
import Testing

struct ManifestTests {
    private func manifest(_ text: String) throws -> Manifest { try Manifest(file: "manifest.csv", text: text) }

    @Test func 按文件名取资料() throws {
        let manifest = try manifest(
            """
            title,file,organization,place,published,period,page
            "2022年工作,一页",b.txt,云河市总工会,云河,2023-01-05,2022,3
            ,a.md,,,,2021,
            """)
        #expect(manifest.files == ["a.md", "b.txt"])
        let page = try #require(manifest.metadata(file: "b.txt"))
        #expect(page.title == "2022年工作,一页")
        #expect(page.organization == "云河市总工会")
        #expect(page.place == "云河")
        #expect(page.published == "2023-01-05")
        #expect(page.period == "2022")
        #expect(page.page == "3")
        let other = try #require(manifest.metadata(file: "a.md"))
        #expect(other.title == nil && other.page == nil)
        #expect(other.period == "2021")
        #expect(manifest.metadata(file: "c.txt") == nil)
    }

    @Test(arguments: ["", "\n", "file\n", "file,title\n"])
    func 没有一条也可以(_ text: String) throws {
        try #expect(manifest(text).files == [])
    }

    @Test func 栏少了和不认识的栏不是错() throws {
        let manifest = try manifest("file,title,备注\na.txt\nb.txt,乙,随便\n")
        #expect(manifest.files == ["a.txt", "b.txt"])
        #expect(manifest.metadata(file: "a.txt") == Metadata())
        #expect(manifest.metadata(file: "b.txt")?.title == "乙")
        #expect(manifest.unknownColumns.map { "\($0.line):\($0.column):\($0.text)" } == ["1:12:备注"])
        #expect(manifest.rows.map { "\($0.line):\($0.column):\($0.text)" } == ["2:1:a.txt", "3:1:b.txt"])
    }

    @Test func 没有文件名一栏() throws {
        let problem = try #require(throws: ReportProblem.self) { try manifest("文件,title\na.txt,甲\n") }
        #expect(problem.description.hasPrefix("manifest.csv:1:1: "))
        #expect(problem.message.contains("file") && problem.message.contains("文件,title"))
    }

    @Test func 栏多了报出行号() throws {
        let problem = try #require(throws: ReportProblem.self) {
            try manifest("file,title\n\na.txt,甲,乙\n")
        }
        #expect(problem.line == 3)
        #expect(problem.message.contains("3栏") && problem.message.contains("2栏"))
    }

    @Test(arguments: ["file,title\n,甲\n", "title,file\n甲\n", "title,file\n甲,\n"])
    func 文件名空着报出行号(_ text: String) throws {
        let problem = try #require(throws: ReportProblem.self) { try manifest(text) }
        #expect(problem.line == 2)
        #expect(problem.message.contains("file"))
    }

    @Test func 引号没有配对() throws {
        let problem = try #require(throws: ReportProblem.self) { try manifest("file,title\na.txt,\"甲\n") }
        #expect(problem.line == 2)
    }
}
