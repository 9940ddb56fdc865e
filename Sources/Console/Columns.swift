internal import ChineseText

/// Words side by side in columns, as many as the terminal is wide.
enum Columns {
    /// More are not listed: another character typed tells more than a screen full of words.
    private static let most = 60

    /// Filled row by row, so that the likeliest words stand first; each row ends with a line break.
    static func text(_ words: [String], width: Int) -> String {
        let shown = words.prefix(most)
        let cell = (shown.map { DisplayWidth.of($0) }.max() ?? 0) + 2
        let perRow = max(1, width / max(1, cell))
        var text = ""
        for (place, word) in shown.enumerated() {
            let isLast = place % perRow == perRow - 1 || place == shown.count - 1
            text += isLast ? word + "\n" : DisplayWidth.padded(word, to: cell)
        }
        if words.count > most { text += "（共\(words.count)个，只列前\(most)个；再输一两个字就少了）\n" }
        return text
    }
}
