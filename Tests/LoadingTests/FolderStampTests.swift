import FoundationEssentials
import Glibc
import Testing

@testable import Loading

/// A folder looks the same only as long as nothing in it was touched.
struct FolderStampTests {
    private let folder: TemporaryFolder
    /// A minute from now: what was written just now counts as settled.
    private let later = time(nil) + 60

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a/一.txt", "南通")
        try folder.write("a/二/三.txt", "盐城")
        try folder.write("b/一.txt", "无锡")
    }

    private var key: ContentKey? { FolderStamp(folder.path("a"), now: later).key }

    @Test func 没有动过就是一个样子() throws {
        let first = try #require(key)
        #expect(key == first)
        _ = try folder.read("a/一.txt")
        #expect(key == first)
    }

    @Test func 刚刚动过的不作数() {
        #expect(FolderStamp(folder.path("a"), now: time(nil)).key == nil)
        #expect(FolderStamp(folder.path("a"), now: 0).key == nil)
    }

    @Test func 原地改了内容而大小日期照旧也看得出() throws {
        let first = try #require(key)
        folder.date("a/一.txt", 1_000_000_000)
        let dated = try #require(key)
        #expect(dated != first)
        // A tick of the clock of files.
        usleep(100_000)
        let file = try #require(FileHandleForTests(folder.path("a/一.txt")))
        file.overwrite("常州")
        folder.date("a/一.txt", 1_000_000_000)
        #expect(try folder.read("a/一.txt") == Array("常州".utf8))
        #expect(key != dated)
    }

    @Test(arguments: ["a/四.txt", "a/二/四.txt", "a/五/四.txt"])
    func 多一个文件就是另一个样子(_ name: String) throws {
        let first = try #require(key)
        try folder.write(name, "")
        #expect(key != first)
    }

    @Test func 少一个换一个改名都是另一个样子() throws {
        var seen = [try #require(key)]
        rename(folder.path("a/一.txt"), folder.path("a/壹.txt"))
        seen.append(try #require(key))
        rename(folder.path("b/一.txt"), folder.path("a/壹.txt"))
        seen.append(try #require(key))
        unlink(folder.path("a/壹.txt"))
        seen.append(try #require(key))
        #expect(Set(seen).count == 4)
    }

    @Test func 隐藏的文件不算() throws {
        let first = try #require(key)
        try folder.write("a/.git/x", "")
        try folder.write("a/.x", "")
        #expect(key == first)
    }

    @Test func 链接到的文件也算而链接到的文件夹不算() throws {
        try folder.link("a/链.txt", to: folder.path("b/一.txt"))
        try folder.link("a/夹", to: folder.path("b"))
        let first = try #require(key)
        try folder.write("b/二.txt", "")
        #expect(key == first)
        usleep(100_000)
        try folder.write("b/一.txt", "苏州")
        #expect(key != first)
    }

    @Test func 没有的文件夹没有样子() {
        #expect(FolderStamp(folder.path("没有"), now: later).key == nil)
        #expect(FolderStamp(folder.path("a/一.txt"), now: later).key == nil)
    }
}

/// A file that is written over where it lies.
private struct FileHandleForTests {
    private let number: Int32

    init?(_ path: String) {
        number = open(path, O_WRONLY | O_CLOEXEC)
        if number < 0 { return nil }
    }

    func overwrite(_ text: String) {
        let bytes = Array(text.utf8)
        _ = pwrite(number, bytes, bytes.count, 0)
        close(number)
    }
}
