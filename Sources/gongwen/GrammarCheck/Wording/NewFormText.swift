/// What a new form of question begins as, in Chinese for whoever fills it in.
enum NewFormText {
    /// - Parameter hasContent: whether the grammar has the shared rule for what a question is about.
    static func rules(_ name: String, hasContent: Bool) -> String {
        let content = hasContent ? "$<../phrases/content.gram#内容>" : "$话题"
        let ending = hasContent ? "" : "\n$话题 = $<lexicon:topic>;\n"
        return """
            #ABNF 1.0 UTF-8;
            language zh-CN;
            root $问\(name);
            tag-format <semantics/1.0-literals>;

            // 一种新的问法，照下面四步改；改一步，就运行一次 gongwen grammar check。
            // 一、例句：把“@example”后面的换成真的问句，多写几句；每一句都要读得通。
            // 二、说法：把“\(placeholder(name))”换成这种问法特有的字词，别的说法用“|”隔开，可有可无的写在“[ ]”里。
            // 三、用处：“{value}”说这一句要做什么，换成想要的运算（求和 sum，相差 difference……见 docs/GRAMMAR.md）。
            // 四、用例：在旁边的 \(name).cases.jsonl 里写上应当怎样读、不应当怎样读，运行 gongwen grammar test。

            /** 问……（写一句话，说明问的是什么）。
             *  @example \(placeholder(name))爱心服务站 */
            public $问\(name) = $说法 \(content) ["？"] {value};

            $说法 = \(placeholder(name));
            \(ending)
            """
    }

    static func cases(_ name: String) -> String {
        """
        {"question": "\(placeholder(name))职工书屋", "operation": "value", "words": ["职工书屋"]}
        {"question": "你好", "none": true}

        """
    }

    static func advice(_ folder: String, _ paths: [String]) -> String {
        paths.map { "写好了 \(folder)/\($0)" }.joined(separator: "\n") + "\n请照文件里的注释改，再运行：gongwen grammar check"
    }

    /// Words that no other form has.
    private static func placeholder(_ name: String) -> String { "试问\(name)" }
}
