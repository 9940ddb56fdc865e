import ChineseText
import Facts

extension ExtractedDocument {
    /// Whether the parts belong together. The store keeps the path once and finds sentences by their numbers; parts
    /// that do not fit would come out as something else than was put in, or not at all.
    ///
    /// - Throws: `StoreProblem.unstorable`, with the first that does not fit.
    func checkConsistency() throws {
        for (index, sentence) in sentences.enumerated() {
            guard belongs(sentence.document) else {
                throw unstorable("第\(index)句属于另一份文档“\(sentence.document)”，应属于这一份")
            }
            guard sentence.number == index else {
                throw unstorable("第\(index)句编号为\(sentence.number)，编号应从 0 起依次排列")
            }
        }
        for (index, figure) in figures.enumerated() {
            guard belongs(figure.document) else {
                throw unstorable("第\(index)个数属于另一份文档“\(figure.document)”，应属于这一份")
            }
            guard sentences.indices.contains(figure.sentence) else {
                throw unstorable("第\(index)个数在第\(figure.sentence)句，而文档只有\(sentences.count)句")
            }
            let length = sentences[figure.sentence].quote.utf8.count
            guard [figure.range, figure.own, figure.clause].allSatisfy({ $0.end <= length }) else {
                throw unstorable("第\(index)个数的范围超出它所在的句子，句子只有\(length)字节")
            }
        }
    }

    /// By bytes: `==` of strings takes the compatibility ideograph U+F90A for 金 (U+91D1).
    private func belongs(_ path: String) -> Bool { path.utf8.elementsEqual(document.path.utf8) }

    private func unstorable(_ detail: String) -> StoreProblem {
        .unstorable(document: document.path, detail: detail)
    }
}
