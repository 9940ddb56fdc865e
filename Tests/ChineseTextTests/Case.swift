import ChineseText
import Testing

/// A source and what a test expects of it.
struct Case: CustomTestStringConvertible {
    let source: String
    let expected: String

    init(_ source: String, _ expected: String) {
        self.source = source
        self.expected = expected
    }

    var testDescription: String { source }
}

/// Reproducible texts put together from pieces, so that a failure can be looked at.
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func text(of pieces: [String], atMost count: Int) -> String {
        (0..<roll(count + 1)).map { _ in pieces[roll(pieces.count)] }.joined()
    }
}

extension ByteSpan {
    func text(in source: String) -> String { String(decoding: Array(source.utf8)[range], as: UTF8.self) }
}
