import ChineseText
import Extraction
import Facts
import FoundationEssentials
import Glibc
import Reports

/// Stretches of real reports, damaged as scans, converters and hands damage them, each laid out and extracted, and the
/// result checked: every span inside the text, on whole characters, in order, and reading as the quote does.
///
/// The input at hand lies in a file, so that one that ends the program can be looked at.
struct ExtractFuzz {
    struct Finding {
        let text: String
        let fault: String
    }

    /// Times as long for a byte as half of the inputs take at most.
    private static let slow = 50
    /// Microseconds below which a time says nothing of a text.
    private static let least = 20_000

    let extractor: DocumentExtractor
    private var mutator: TextMutator
    private let trace: String
    private(set) var count = 0
    private(set) var bytes = 0
    /// Nanoseconds a byte, of each input.
    private var rates: [Int] = []
    private var slowest: [(text: [UInt8], rate: Int)] = []

    /// - Parameter trace: the file for the input at hand.
    init(extractor: DocumentExtractor, reports: [String], seed: UInt64, trace: String) {
        self.extractor = extractor
        self.trace = trace
        mutator = TextMutator(reports: reports, seed: seed)
    }

    mutating func run(seconds: Int) -> [Finding] {
        let end = ContinuousClock.now + .seconds(seconds)
        var found: [Finding] = []
        while ContinuousClock.now < end, found.count < 20 {
            let text = mutator.next()
            _ = FileManager.default.createFile(atPath: trace, contents: Data(text))
            if let fault = fault(text) {
                found.append(Finding(text: String(decoding: text, as: UTF8.self), fault: fault))
            }
            count += 1
            bytes += text.count
        }
        try? FileManager.default.removeItem(atPath: trace)
        return found + slowFindings()
    }

    private mutating func fault(_ text: [UInt8]) -> String? {
        var fault: String?
        let spent = Stopwatch.time { fault = Self.fault(text, extractor) }
        let rate = spent * 1000 / max(1, text.count)
        rates.append(rate)
        if spent > Self.least { slowest.append((text, rate)) }
        return fault
    }

    private static func fault(_ text: [UInt8], _ extractor: DocumentExtractor) -> String? {
        do {
            let report = try MarkdownReader.read(path: "a.md", bytes: text)
            return extractor.extract(report, path: "a.md", metadata: Metadata(), fingerprint: "").firstBrokenSpan()
        } catch {
            // Front matter that was damaged is told to the user, which is as it should be.
            return nil
        }
    }

    /// Inputs that take far longer for a byte than others, measured again since other programs run too.
    private func slowFindings() -> [Finding] {
        let median = Stopwatch.percentile(50, of: rates)
        return slowest.filter { $0.rate > Self.slow * median }.compactMap { text, _ in
            let rate = Stopwatch.best(of: 3) { _ = Self.fault(text, extractor) } * 1000 / max(1, text.count)
            guard rate > Self.slow * median else { return nil }
            return Finding(
                text: String(decoding: text, as: UTF8.self), fault: "每字节用 \(rate) 纳秒，一半的输入只用 \(median) 纳秒")
        }
    }
}
