/// Which styles of a Word document are headings, and of which level.
struct WordStyles {
    private struct Style {
        var name = ""
        var parent: String?
        var outline: Int?
    }

    private var styles: [String: Style] = [:]

    init() {}

    init(path: String, part: String, _ bytes: [UInt8]) throws(ReportProblem) {
        let markup = try Markup.xml(path: path, part: part, bytes)
        var id: String?
        while let event = try markup.next() {
            switch event {
            case .start("style"):
                id = markup.attribute("styleId")
                if let id { styles[id] = Style() }
            case .end("style"): id = nil
            case .start(let name):
                guard let id, let value = markup.attribute("val") else { continue }
                if name == "name" { styles[id]?.name = value.lowercased() }
                if name == "basedOn" { styles[id]?.parent = value }
                if name == "outlineLvl" { styles[id]?.outline = Int(value) }
            default: break
            }
        }
    }

    /// The level of a style, from 1; nil for text. Word names its own styles in English, in all languages.
    func level(of id: String) -> Int? {
        var next: String? = id
        // A chain that leads back to itself ends here too.
        for _ in 0..<10 {
            guard let current = next, let style = styles[current] else { return nil }
            if style.name == "title" { return 1 }
            if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)) {
                return max(1, min(level, 6))
            }
            if let outline = style.outline { return outline < 6 ? outline + 1 : nil }
            next = style.parent
        }
        return nil
    }
}
