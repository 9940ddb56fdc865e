import Foundation
import Testing

@testable import Console

@Suite("问过的话")
final class HistoryTests {
    private let path = FileManager.default.temporaryDirectory.path + "/gongwen-history-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @Test("下一次会话里还在；和上一句一样的不重复，控制字符不留")
    func kept() throws {
        var history = try #require(History(path: path))
        #expect(history.add("一") == "一")
        #expect(history.add("一") == nil)
        #expect(history.add("二\u{1B}\n三") == "二 三")
        #expect(history.add("\u{7}") == nil)
        #expect(History(path: path)?.lines == ["一", "二 三"])
    }

    @Test("两个会话各写各的，都不丢")
    func shared() throws {
        var first = try #require(History(path: path))
        var second = try #require(History(path: path))
        _ = first.add("甲")
        _ = second.add("乙")
        _ = first.add("丙")
        #expect(History(path: path)?.lines == ["甲", "乙", "丙"])
    }

    @Test("只有自己能读，原来不是的也改过来")
    func privacy() throws {
        try "旧\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(History(path: path)?.lines == ["旧"])
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("太长就剪短，留下新的")
    func trimmed() throws {
        try (1...2500).map { "问\($0)\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
        let history = try #require(History(path: path))
        #expect(history.lines.count == 1000 && history.lines.last == "问2500")
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("问1501\n"))
    }

    @Test("不跟着链接走；写不了的地方就没有")
    func refused() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".别处")
        #expect(History(path: path) == nil)
        #expect(!FileManager.default.fileExists(atPath: path + ".别处"))
        #expect(History(path: "/没有/的/文件") == nil)
        #expect(!PrivateFile.append("行", to: "/没有/的/文件"))
    }
}
