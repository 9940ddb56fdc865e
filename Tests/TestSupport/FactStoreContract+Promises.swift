import Facts
import Testing

extension FactStoreContract {
    static let 空的存储 = FactStoreContract("空的存储里什么也没有") { store throws in
        #expect(try store.documents().isEmpty)
        #expect(try store.document("没有.txt") == nil)
        #expect(try store.text(of: "没有.txt") == nil)
        #expect(try store.sentences(of: "没有.txt").isEmpty)
        #expect(try store.figures(of: "没有.txt").isEmpty)
        #expect(try !store.remove("没有.txt"))
    }

    static let 存什么取什么 = FactStoreContract("存什么取什么，一字节不差") { store in
        let document = Sample.full(path: "年鉴/𠮷林 2022?#%.txt")
        try store.replace(document)
        #expect(try store.document(document.document.path) == document.document)
        #expect(try store.document("年鉴") == nil)
        try expectHolds(store, document)
    }

    static let 空的文档 = FactStoreContract("没有句子、没有数、正文为空的文档") { store in
        let document = Sample.empty(path: "空.txt")
        try store.replace(document)
        try expectHolds(store, document)
        #expect(try store.text(of: "空.txt") == [])
    }

    static let 各字段为空与为空串不同 = FactStoreContract("没有与空串是两回事") { store in
        for (path, filler) in [("无.txt", nil), ("空串.txt", "")] {
            let document = Sample.filled(path: path, with: filler)
            try store.replace(document)
            try expectHolds(store, document)
        }
    }

    static let 一句里数的次序 = FactStoreContract("数按阅读的次序出来，一句里有几个、几个一样的也是") { store in
        let document = Sample.counting(path: "多.txt", sentences: 12, figuresEach: 11)
        try store.replace(document)
        try expectHolds(store, document)
    }

    static let 替换就是换掉 = FactStoreContract("替换之后旧的句子和数都不在了") { store in
        try store.replace(Sample.full(path: "甲.txt"))
        let shorter = Sample.counting(path: "甲.txt", sentences: 1, figuresEach: 1)
        try store.replace(shorter)
        #expect(try store.documents().count == 1)
        try expectHolds(store, shorter)
        let longer = Sample.full(path: "甲.txt")
        try store.replace(longer)
        try expectHolds(store, longer)
    }

    static let 只换同路径的 = FactStoreContract("替换和删除不碰别的文档") { store in
        let neighbors = ["甲.txt", "甲", "甲.txt.txt", "文/甲.txt"].map { Sample.full(path: $0) }
        for neighbor in neighbors { try store.replace(neighbor) }
        try store.replace(Sample.full(path: "乙.txt"))
        try store.replace(Sample.empty(path: "乙.txt"))
        for neighbor in neighbors { try expectHolds(store, neighbor) }
        #expect(try store.remove("乙.txt"))
        for neighbor in neighbors { try expectHolds(store, neighbor) }
    }

    static let 路径按字节排序 = FactStoreContract("文档按路径的 UTF-8 字节排序") { store in
        // In UTF-16, and by the rules of a language, the order is another.
        let sorted = ["", "B.txt", "a.txt", "a/b.txt", "ab.txt", "年.txt", "\u{FF21}.txt", "𠮷.txt"]
        for path in sorted.reversed() { try store.replace(Sample.empty(path: path)) }
        #expect(try store.documents().map(\.path) == sorted)
        try store.replace(Sample.full(path: "a.txt"))
        #expect(try store.documents().map(\.path) == sorted)
    }

    static let 路径按字节区分 = FactStoreContract("字节不同的路径是不同的文档") { store in
        // Swift takes each pair for the same: a compatibility ideograph, a letter with a combining accent.
        let paths = ["e\u{301}.txt", "\u{E9}.txt", "\u{91D1}.txt", "\u{F90A}.txt"]
        for path in paths { try store.replace(Sample.full(path: path)) }
        #expect(try store.documents().map { Array($0.path.utf8) } == paths.map { Array($0.utf8) })
        #expect(try store.remove(paths[0]))
        #expect(try store.documents().map { Array($0.path.utf8) } == paths.dropFirst().map { Array($0.utf8) })
        try expectHolds(store, Sample.full(path: paths[1]))
    }

    static let 路径和指纹 = FactStoreContract("路径和指纹与文档的一样，次序也一样") { store in
        #expect(try store.fingerprints().isEmpty)
        for path in ["年.txt", "a.txt", "\u{F90A}.txt"] { try store.replace(Sample.full(path: path)) }
        let documents = try store.documents().map { [$0.path, $0.fingerprint] }
        let found = try store.fingerprints().map { [$0.path, $0.fingerprint] }
        #expect(found.map { $0.map { Array($0.utf8) } } == documents.map { $0.map { Array($0.utf8) } })
        #expect(found.count == 3)
    }

    static let 删除 = FactStoreContract("删除之后什么也不剩，再删是没有") { store in
        try store.replace(Sample.full(path: "甲.txt"))
        #expect(try store.remove("甲.txt"))
        #expect(try store.documents().isEmpty)
        #expect(try store.text(of: "甲.txt") == nil)
        #expect(try store.sentences(of: "甲.txt").isEmpty)
        #expect(try store.figures(of: "甲.txt").isEmpty)
        #expect(try !store.remove("甲.txt"))
        let again = Sample.full(path: "甲.txt")
        try store.replace(again)
        try expectHolds(store, again)
    }

    /// A store need not refuse these. One that does must leave what it held.
    static let broken = Sample.brokenDocuments.map { name, broken in
        FactStoreContract("要么整份存入，要么原样不动：\(name)") { store in
            let old = Sample.full(path: "甲.txt")
            try store.replace(old)
            do {
                try store.replace(broken)
            } catch {
                try expectHolds(store, old)
                #expect(try store.documents().count == 1)
                // And it goes on working.
                try store.replace(old)
                try expectHolds(store, old)
                return
            }
            try expectHolds(store, broken)
        }
    }
}
