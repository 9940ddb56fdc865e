internal import ChineseText
internal import Parsing
internal import Words

extension QueryReader {
    /// How far from a scope an event's name may end, in characters.
    private static let longestName = 16

    /// Whether a scope is the beginning of an event's name, with no verb and no mark in between: 全国职工龙舟赛 and 全省首届电焊技能竞赛,
    /// but not 全省举办的竞赛.
    func namesEvent(after start: Int, _ text: Scalars) -> Bool {
        let rest = Scalars(text.text(start..<min(text.count, start + Self.longestName)))
        let end = rest.values.firstIndex { $0.isPunctuation } ?? rest.count
        let events = lexicon.occurrences(of: "enumerations", in: rest).filter {
            ($0.entry.attribute("类") ?? "").split(separator: " ").contains("会名")
        }
        guard let event = events.first, let place = rest.position(ofByte: event.range.lowerBound), place < end else {
            return false
        }
        return !lexicon.occurrences(of: "actions", in: rest).contains {
            $0.range.upperBound <= event.range.lowerBound && $0.entry.form.unicodeScalars.count > 1
        }
    }
}
