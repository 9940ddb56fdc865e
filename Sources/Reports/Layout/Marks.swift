internal import ChineseText

extension MappedText {
    /// The text without the bytes that marks of the source take, in order and apart from one another.
    func without(_ marks: [ByteSpan]) -> MappedText {
        guard !marks.isEmpty else { return self }
        var result = MappedText()
        for run in map.runs {
            let source = run.sourceStart..<run.sourceStart + run.sourceLength
            var start = source.lowerBound
            for mark in marks where mark.end > source.lowerBound && mark.start < source.upperBound {
                if mark.start > start { append(start..<mark.start, of: run, to: &result) }
                start = max(start, mark.end)
            }
            if start < source.upperBound { append(start..<source.upperBound, of: run, to: &result) }
        }
        return result
    }

    private func append(_ source: Range<Int>, of run: SourceMap.Run, to result: inout MappedText) {
        let lower = run.start + source.lowerBound - run.sourceStart
        result.append(self, lower..<lower + source.count)
    }
}
