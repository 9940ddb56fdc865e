import Facts
import TestSupport
import Testing

struct MemoryStoreTests {
    @Test(arguments: FactStoreContract.all)
    func 守约(_ promise: FactStoreContract) throws {
        try promise.check { MemoryStore() }
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
