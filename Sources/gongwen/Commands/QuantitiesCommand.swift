import Glibc
import Presentation
import Quantities

/// What the recogniser finds in texts that other programs send: a line of JSON in, a line of JSON out.
enum QuantitiesCommand: Command {
    static let name = "quantities"
    static let usage = "[文件…]"
    static let summary = "认出文字里的数字、数量和时间：每行读一个 {\"input\": …}，写一个 {\"results\": […]}"
    static let options = Option.everywhere + [.today]

    /// The longest line read, in bytes; a line may hold a whole article.
    static let longest = 1 << 20

    static func run(_ arguments: Arguments) throws -> Int32 {
        let now = try now(arguments)
        let recognizer = try Engine(grammarFolder: Folders.grammar(arguments)).recognizer
        let streams = try (arguments.words.isEmpty ? ["-"] : arguments.words).map {
            try LineStream(path: $0, longest: longest)
        }
        var status: Int32 = 0
        for stream in streams {
            while let line = try stream.next() {
                do throws(Failure) {
                    let text = try QuantitiesLine(line)
                    Terminal.print(
                        record(text, recognizer.recognitions(in: text.normal, reference: text.reference ?? now)).line)
                } catch {
                    status = 2
                    Terminal.complain("\(stream.path)：\(error)")
                    Terminal.print(JSON.object([("results", .array([])), ("error", .string("\(error)"))]).line)
                }
                // Whoever sent the line may wait for the answer before sending the next.
                Terminal.flush()
            }
        }
        return status
    }

    /// What a text without a reference is read against: the day of `--today`, or else this moment.
    private static func now(_ arguments: Arguments) throws -> Moment {
        let day = try Index.today(arguments)
        guard let now = day.map({ Moment($0) }) ?? clock else {
            throw Failure("读不出系统的时间；请用 --today 指明日期，如 2025-10-20。")
        }
        return now
    }

    /// Local time.
    private static var clock: Moment? {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        let now = Moment(
            year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday),
            hour: Int(local.tm_hour), minute: Int(local.tm_min), second: min(59, Int(local.tm_sec)))
        return now
    }

    private static func record(_ text: QuantitiesLine, _ found: [Recognition]) -> JSON {
        let results = found.compactMap { recognition -> JSON? in
            guard let range = text.original(recognition.range) else { return nil }
            return .object([
                ("text", .string(text.words(range))), ("start", .integer(range.lowerBound)),
                ("end", .integer(range.upperBound)), ("type", .string(recognition.kind.rawValue)),
                ("value", .optional(recognition.value)), ("unit", .optional(recognition.unit)),
            ])
        }
        return .object([("results", .array(results))])
    }
}
