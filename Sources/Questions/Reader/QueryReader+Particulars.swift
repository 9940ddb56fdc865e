internal import Parsing
internal import Rules

extension QueryReader {
    /// What only a few forms ask for, by the names of their rules.
    func takeParticulars(_ query: inout Query, _ nodes: [Derivation.Node]) {
        for node in nodes {
            switch node.name {
            case "共署":
                query.particulars.asksCommonAuthor = true
                query.asksAuthor = true
            case "哪年文": query.particulars.asksReportYears = true
            case "点名": query.particulars.asksNamed = true
            case "翻番": query.particulars.multiple = node.tags.lazy.compactMap { Int($0) }.first
            default: break
            }
        }
    }
}
