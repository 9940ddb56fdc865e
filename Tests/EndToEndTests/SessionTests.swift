import Foundation
import Testing

/// What keys send.
private enum Key {
    static let left = "\u{1B}[D"
    static let up = "\u{1B}[A"
    static let backspace = "\u{7F}"
    static let enter = "\r"
    static let tab = "\t"
    static let controlC = "\u{3}"
    static let controlD = "\u{4}"

    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

private let prompt = "问> "

@Suite("终端里的会话")
struct SessionTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    private var history: [String] {
        get throws {
            try String(contentsOfFile: folder.path + "/state/gongwen/history", encoding: .utf8)
                .split(separator: "\n").map { String($0) }
        }
    }

    /// A session that is waiting for its first line.
    private func session(_ arguments: [String] = [], setting extra: [String: String] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(program, arguments, setting: extra)
        try terminal.expect(prompt)
        return terminal
    }

    private func ask(_ line: String, of terminal: PseudoTerminal, expecting wording: String) throws {
        try terminal.type(line + Key.enter)
        try terminal.expect(wording)
        try terminal.expect(prompt)
    }

    private func end(_ terminal: PseudoTerminal) throws {
        try terminal.type(Key.controlD)
        #expect(try terminal.status() == 0)
    }

    @Test("改宽字符：左移、退格、插入都按字不按字节")
    func editingOverWideCharacters() throws {
        let terminal = try session()
        let moves = String(repeating: Key.left, count: 4) + Key.backspace + Key.left + "家"
        try ask("2022年南通有多少爱爱心服务站" + moves, of: terminal, expecting: "314家")
        try end(terminal)
        #expect(try history == ["2022年南通有多少家爱心服务站"])
    }

    @Test("Tab 补全：句子末尾的词、命令")
    func completion() throws {
        let terminal = try session()
        try terminal.type("2021年南通有多少家爱心服" + Key.tab)
        try terminal.expect("务站")
        try ask("", of: terminal, expecting: "188家")
        try ask(":docu" + Key.tab, of: terminal, expecting: "nantong-2021.md")
        try terminal.type(":re" + Key.tab + Key.tab)
        try terminal.expect("reload  reset")
        try end(try interrupted(terminal))
        let kept = try history
        #expect(kept == ["2021年南通有多少家爱心服务站", ":documents"])
    }

    private func interrupted(_ terminal: PseudoTerminal) throws -> PseudoTerminal {
        try terminal.type(Key.controlC)
        try terminal.expect("已取消")
        try terminal.expect(prompt)
        return terminal
    }

    @Test("↑ 找回问过的话，下一次会话也在；文件只有自己能读")
    func historyIsKept() throws {
        let first = try session()
        try ask("2022年南通有多少家爱心服务站", of: first, expecting: "314家")
        try ask(Key.up, of: first, expecting: "314家")
        try ask("2020年送温暖投入多少资金", of: first, expecting: "1334万元")
        try end(first)
        #expect(try history.count == 2)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/state/gongwen/history")
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        let second = try session()
        try ask(Key.up + Key.up, of: second, expecting: "314家")
        try end(second)
        #expect(try history.last == "2022年南通有多少家爱心服务站")
    }

    @Test("粘贴几行：一行一问，依次作答")
    func pastedLines() throws {
        let terminal = try session()
        try terminal.type(Key.paste("2020年南通有多少家爱心服务站\n2020年送温暖投入多少资金"))
        try terminal.type(Key.enter)
        try terminal.expect("176家")
        try terminal.expect("1334万元")
        try terminal.expect(prompt)
        try end(terminal)
        #expect(try history == ["2020年南通有多少家爱心服务站", "2020年送温暖投入多少资金"])
    }

    @Test("Ctrl-C 取消正在写的一行，接着照样问答；:quit 也能结束")
    func cancelledLine() throws {
        let terminal = try session()
        try terminal.type("这一行不要了")
        try terminal.expect("不要了")
        _ = try interrupted(terminal)
        try ask("2022年南通有多少家爱心服务站", of: terminal, expecting: "314家")
        try terminal.type(":quit" + Key.enter)
        #expect(try terminal.status() == 0)
        #expect(try history == ["2022年南通有多少家爱心服务站", ":quit"])
    }

    @Test("一次会话问两句，看后一句的出处，记下不对的答案")
    func sourceAndWrong() throws {
        let terminal = try session()
        try ask("2021年南通有多少家爱心服务站", of: terminal, expecting: "188家")
        try ask("2022年南通有多少家爱心服务站", of: terminal, expecting: "314家")
        try terminal.type(":source 1" + Key.enter)
        try terminal.expect("[1] nantong-2022.md")
        try terminal.expect("> ")
        #expect(try terminal.expect("爱心服务站点314家").contains("61  "))
        try terminal.expect(prompt)
        try ask(":wrong 应为315家", of: terminal, expecting: "wrong.jsonl")
        try end(terminal)
        let line = try String(contentsOfFile: folder.path + "/state/gongwen/wrong.jsonl", encoding: .utf8)
        let kept = try JSONDecoder().decode(WrongAnswer.self, from: Data(line.utf8))
        #expect(kept.question == "2022年南通有多少家爱心服务站")
        #expect(kept.earlier == ["2021年南通有多少家爱心服务站"])
        #expect(kept.answer.values.map(\.value) == ["314"])
        #expect(kept.remark == "应为315家")
    }

    @Test(
        "颜色：终端才有，NO_COLOR、--no-color、哑终端都没有",
        arguments: [
            ([], [:], true), ([], ["NO_COLOR": "1"], false), (["--no-color"], [:], false),
            ([], ["TERM": "dumb"], false),
        ] as [([String], [String: String], Bool)])
    func colors(_ arguments: [String], _ setting: [String: String], _ isPainted: Bool) throws {
        let terminal = try session(arguments, setting: setting)
        try ask("2022年南通有多少家爱心服务站", of: terminal, expecting: "314家")
        try end(terminal)
        #expect(terminal.shown.contains(try Regex("\u{1B}\\[[0-9;]*m")) == isPainted)
        if setting["TERM"] == "dumb" { #expect(!terminal.shown.contains("\u{1B}")) }
    }

    @Test("没有 UTF-8 的环境里照样输入中文", arguments: ["POSIX", "C"])
    func otherLocales(_ locale: String) throws {
        let terminal = try session(setting: ["LC_ALL": locale])
        try ask("2022年南通有多少少" + Key.backspace + "家爱心服务站", of: terminal, expecting: "314家")
        try end(terminal)
        #expect(try history == ["2022年南通有多少家爱心服务站"])
    }

    @Test("存不了历史：说一次，照样问答")
    func withoutState() throws {
        try folder.write("state", "这是文件，不是文件夹")
        let terminal = try session()
        #expect(terminal.shown.contains("不会留到下次"))
        try ask("2022年南通有多少家爱心服务站", of: terminal, expecting: "314家")
        try ask(":wrong", of: terminal, expecting: "XDG_STATE_HOME")
        try end(terminal)
    }
}

/// A line of wrong.jsonl.
private struct WrongAnswer: Decodable {
    let question: String
    let earlier: [String]
    let answer: Record
    let remark: String?
}
