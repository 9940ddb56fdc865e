/// Pages of a PDF that are pictures, read by `tesseract` where it is installed.
enum Scan {
    /// Dots along the longer side of a page: 300 an inch on A4, enough for the small print of a newspaper page. Not so
    /// many an inch, since a page may say that it is kilometers wide.
    private static let side = 3_500

    /// Reads the pages of a document without any text.
    ///
    /// - Throws: `ReportProblem` where the programs are missing or fail, or too many pages are pictures.
    static func fill(_ pages: inout [String], path: String, _ bytes: [UInt8]) throws(ReportProblem) {
        guard pages.allSatisfy({ TextLine.trimmed($0).isEmpty }) else { return }
        guard pages.count <= ReadingLimits.scannedPages else {
            throw ReportProblem(
                file: path, message: "没有文字，是 \(pages.count) 页扫描的图；最多认 \(ReadingLimits.scannedPages) 页，请拆成几个文件再收录")
        }
        var isEmpty = true
        for number in pages.indices {
            pages[number] = try text(of: number + 1, path: path, bytes)
            isEmpty = isEmpty && TextLine.trimmed(pages[number]).isEmpty
        }
        guard !isEmpty else {
            throw ReportProblem(file: path, message: "没有文字，从图里也没有认出字来；请换一份清楚的扫描件，或录成文字再收录")
        }
    }

    private static func text(of page: Int, path: String, _ bytes: [UInt8]) throws(ReportProblem) -> String {
        let picture = try run(
            path, "pdftoppm", ["-f", "\(page)", "-l", "\(page)", "-scale-to", "\(side)", "-gray", "-"], bytes)
        let read = try run(path, "tesseract", ["stdin", "stdout", "-l", "chi_sim"], picture.output)
        return withoutBlanks(String(decoding: read.output, as: UTF8.self))
    }

    private static func run(
        _ path: String, _ name: String, _ arguments: [String], _ bytes: [UInt8]
    ) throws(ReportProblem) -> ChildProgram.Outcome {
        let outcome: ChildProgram.Outcome
        do {
            outcome = try ChildProgram.run(
                name, arguments, input: bytes, output: 2 * ReadingLimits.output, seconds: ReadingLimits.seconds)
        } catch .notInstalled {
            throw missing(path)
        } catch {
            throw ReportProblem(
                file: path, message: "是扫描的图，\(name) 认一页超过 \(ReadingLimits.seconds) 秒，或者图太大；请用较低的精度另存后再收录")
        }
        // The program is there, the data for Chinese is not.
        if outcome.complaints.contains("chi_sim") { throw missing(path) }
        guard outcome.status == 0 else {
            throw ReportProblem(file: path, message: "是扫描的图，\(name) 认不了；请重新扫描，或录成文字再收录")
        }
        return outcome
    }

    private static func missing(_ path: String) -> ReportProblem {
        ReportProblem(
            file: path,
            message: "没有文字，是扫描的图，要认字才读得出；请安装软件包 tesseract-ocr 和 tesseract-ocr-chi-sim 再收录，或者录成文字")
    }

    /// Recognition sets blanks between Chinese characters.
    private static func withoutBlanks(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let before = result.last
            let after = place + 1 < scalars.count ? scalars[place + 1] : nil
            let touches = [before, after].contains { $0.map { $0.value >= 0x3000 } ?? false }
            if scalar == " ", touches { continue }
            result.append(scalar)
        }
        return String(result)
    }
}
