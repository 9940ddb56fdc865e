import ChineseText
import Facts
import Quantities

/// A value that a column holds as text, and that reads back as the same value.
protocol TextForm: Equatable {
    init?(_ text: String)
    var textForm: String { get }
}

extension TextForm where Self: CustomStringConvertible {
    var textForm: String { description }
}

extension TextForm where Self: RawRepresentable<String> {
    init?(_ text: String) { self.init(rawValue: text) }
    var textForm: String { rawValue }
}

extension CalendarDate: TextForm {}
extension Period: TextForm {}
extension ValueRange: TextForm {}
extension PeriodSource: TextForm {}
extension Quantity.Kind: TextForm {}
extension Bound: TextForm {}
extension Basis: TextForm {}

/// Spans as a column holds them: `10-20,30-45`.
struct SpanList: TextForm {
    let spans: [ByteSpan]

    init(_ spans: [ByteSpan]) { self.spans = spans }

    init?(_ text: String) {
        var spans: [ByteSpan] = []
        for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) where !text.isEmpty
        {
            guard let hyphen = part.firstIndex(of: UInt8(ascii: "-")),
                let start = Int(Substring(part[..<hyphen])),
                let end = Int(Substring(part[part.index(after: hyphen)...])),
                start <= end
            else { return nil }
            spans.append(ByteSpan(start, end))
        }
        self.spans = spans
    }

    var textForm: String { spans.map { "\($0.start)-\($0.end)" }.joined(separator: ",") }
}

extension SQLValue {
    /// The text form of a value, or null where there is none.
    ///
    /// - Throws: `StoreProblem.unstorable` where the form would not read back as the same value, as with more digits
    ///   than `ExactDecimal` reads: better no document than one that is silently another.
    static func form(_ form: (some TextForm)?, _ name: String, in document: String) throws -> SQLValue {
        guard let form else { return .null }
        guard type(of: form).init(form.textForm) == form else {
            throw StoreProblem.unstorable(document: document, detail: "\(name)“\(form.textForm)”写下后读不回原样")
        }
        return .text(form.textForm)
    }
}
