internal import ChineseText

/// Text as it is set down on one line.
enum TextLine {
    /// Without white space at its ends, and with one blank for every run of white space and control characters inside;
    /// none where a line of Chinese was merely broken.
    static func trimmed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pending = false
        var broken = false
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                pending = true
                broken = broken || scalar == "\n" || scalar == "\r"
                continue
            }
            if pending, let last = result.last, !(broken && last.isWide && scalar.isWide) { result.append(" ") }
            (pending, broken) = (false, false)
            result.append(scalar)
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var isWide: Bool { isHan || isPunctuation && value > 0x7F }
}
