public import Facts
public import Testing

/// A promise that every `FactStore` keeps. A store's tests run all of them:
///
///     @Test(arguments: FactStoreContract.all)
///     func 守约(_ promise: FactStoreContract) throws {
///         try promise.check { MemoryStore() }
///     }
public struct FactStoreContract: Sendable, CustomTestStringConvertible {
    public let name: String
    private let body: @Sendable (_ store: inout any FactStore) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (_ store: inout any FactStore) throws -> Void) {
        self.name = name
        self.body = body
    }

    public var testDescription: String { name }

    /// - Parameter makeStore: makes a store in which nothing is.
    public func check(_ makeStore: () throws -> any FactStore) throws {
        var store = try makeStore()
        try body(&store)
    }

    public static let all: [FactStoreContract] =
        [空的存储, 存什么取什么, 空的文档, 各字段为空与为空串不同, 一句里数的次序]
        + [替换就是换掉, 只换同路径的, 路径按字节排序, 路径按字节区分, 路径和指纹, 删除] + broken
}

/// Whether the store holds exactly this document under its path.
func expectHolds(
    _ store: any FactStore, _ document: ExtractedDocument, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let path = document.document.path
    let found = try store.documents().filter { $0.path.utf8.elementsEqual(path.utf8) }
    expectSame(found, [document.document], sourceLocation: sourceLocation)
    expectSame(try store.text(of: path), document.text, sourceLocation: sourceLocation)
    expectSame(try store.reading(of: path), document.reading, sourceLocation: sourceLocation)
    expectSame(try store.sentences(of: path), document.sentences, sourceLocation: sourceLocation)
    expectSame(try store.figures(of: path), document.figures, sourceLocation: sourceLocation)
}

/// Whether two values are the same byte for byte. `==` of strings is not enough: it takes 金 (U+91D1) and the
/// compatibility ideograph U+F90A for the same.
private func expectSame<Value: Equatable>(_ found: Value, _ expected: Value, sourceLocation: SourceLocation) {
    let isSame = found == expected && String(reflecting: found).utf8.elementsEqual(String(reflecting: expected).utf8)
    #expect(
        isSame, "取出 \(String(reflecting: found))，应为 \(String(reflecting: expected))", sourceLocation: sourceLocation)
}
