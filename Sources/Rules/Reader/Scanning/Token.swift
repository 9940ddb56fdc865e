/// A piece of a grammar file with its place.
struct Token: Sendable {
    enum Kind: Hashable, Sendable {
        /// A bare word: `请问`, `language`, `zh-CN`.
        case word(String)
        /// `"…"`.
        case quoted(String)
        /// `'…'`, allowed in `meta` only.
        case singleQuoted(String)
        /// Characters that are neither name characters nor signs of the format.
        case bareCharacters(String)
        /// `$name`.
        case ruleName(String)
        /// `$<…>`.
        case address(String)
        /// `<…>`.
        case angle(String)
        /// `/…/`.
        case slashed(String)
        /// `{…}`.
        case tag(String)
        /// One of `; = | ( ) [ ] ! ~ * +`.
        case sign(String)
        /// What the scanner has complained about already.
        case unreadable(String)
        case end
    }

    let kind: Kind
    let location: SourceLocation
    /// Just behind its last character.
    let end: SourceLocation
    /// The `/** … */` comment right before it.
    let documentation: DocumentationComment?

    func isSign(_ sign: String) -> Bool { kind == .sign(sign) }

    /// What stands between the delimiters.
    var text: String {
        switch kind {
        case .word(let text), .quoted(let text), .singleQuoted(let text), .bareCharacters(let text),
            .ruleName(let text), .address(let text), .angle(let text), .slashed(let text), .tag(let text),
            .sign(let text), .unreadable(let text):
            text
        case .end: ""
        }
    }

    /// For messages: `规则名“$谁”`.
    var shown: String {
        let text = text.shown
        return switch kind {
        case .word: "“\(text)”"
        case .quoted: "引号里的“\(text)”"
        case .singleQuoted: "单引号里的“\(text)”"
        case .bareCharacters: "“\(text)”"
        case .ruleName: "规则名“$\(text)”"
        case .address: "引用“$<\(text)>”"
        case .angle: "“<\(text)>”"
        case .slashed: "权重“/\(text)/”"
        case .tag: "标签“{\(text)}”"
        case .sign, .unreadable: "“\(text)”"
        case .end: "文件结尾"
        }
    }

    /// What to do when a sign was typed with the Chinese input method on: `把全角的“；”改成半角的“;”`.
    var halfWidthAdvice: String? {
        guard case .bareCharacters(let text) = kind,
            let found = text.unicodeScalars.first(where: { $0.halfWidthSign != nil }), let sign = found.halfWidthSign
        else { return nil }
        return switch sign {
        case " ": "把全角空格改成半角空格"
        case "\"": "把中文引号改成半角双引号"
        default: "把全角的“\(found)”改成半角的“\(sign)”"
        }
    }
}
