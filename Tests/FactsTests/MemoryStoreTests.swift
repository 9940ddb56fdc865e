import Facts
import TestSupport
import Testing

struct MemoryStoreTests {
    @Test(arguments: FactStoreContract.all)
    func 守约(_ promise: FactStoreContract) throws {
        try withKnownIssue("路径作字典的键，按 Unicode 等价比较，字节不同的路径会被当成一份文档") {
            try promise.check { MemoryStore() }
        } when: {
            promise.name.contains("字节不同的路径")
        }
    }

    @Test func 副本互不相干() {
        var store = MemoryStore()
        store.replace(Sample.full(path: "甲.txt"))
        var copy = store
        let removed = copy.remove("甲.txt")
        #expect(removed)
        #expect(store.documents().count == 1)
    }
}
