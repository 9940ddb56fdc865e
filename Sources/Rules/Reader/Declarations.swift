/// What the declarations at the head of a file say.
struct Declarations {
    var language: String?
    var mode: String?
    var root: String?
    var rootLocation: SourceLocation?
    var tagFormat: String?
    var base: String?

    func has(_ keyword: String) -> Bool {
        switch keyword {
        case "language": language != nil
        case "mode": mode != nil
        case "root": root != nil
        case "tag-format": tagFormat != nil
        case "base": base != nil
        default: false
        }
    }
}
