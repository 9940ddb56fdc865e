import Questions
import Testing

/// The literals of the grammar's tags are the raw values of operations and relations; that the grammar and the code say
/// the same, both ways, `gongwen grammar check` tells.
struct TagTests {
    @Test(arguments: ["values", "Value", "", "at least", "大于"])
    func 不认得的字样不是运算也不是比较(_ tag: String) {
        #expect(Query.Operation(rawValue: tag) == nil)
        #expect(Query.Relation(rawValue: tag) == nil)
    }
}
