internal import ChineseText
internal import Words

extension PassageText {
    /// Names in quotation marks that stand side by side without a mark between: “甲”“乙”“丙”等8个项目.
    func juxtaposed(in clause: Range<Int>) -> [Enumeration] {
        let names = quoted.filter { $0.lowerBound > clause.lowerBound + 1 && $0.upperBound < clause.upperBound }
        var runs: [[Range<Int>]] = []
        for name in names {
            if let last = runs.last?.last, last.upperBound + 2 == name.lowerBound {
                runs[runs.count - 1].append(name)
            } else {
                runs.append([name])
            }
        }
        // 甲奖章、“乙”“丙” is one list.
        let whole = runs.filter { $0.count > 1 && text.values[$0[0].lowerBound - 2] != "、" }
        return whole.map { run in
            Enumeration(
                items: run, range: run[0].lowerBound - 1..<run[run.count - 1].upperBound + 1, count: nil,
                isClosed: true)
        }
    }
}
