import StoreSQLite
import TestSupport
import Testing

struct ContractTests {
    @Test(arguments: FactStoreContract.all)
    func 守约(_ promise: FactStoreContract) throws {
        let folder = try TemporaryFolder()
        try promise.check { try SQLiteStore(path: folder.path("索引.sqlite")) }
    }
}
