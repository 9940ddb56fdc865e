/// PDF, by way of `pdftotext` from poppler-utils; scans page by page by way of `pdftoppm` and `tesseract`.
public enum PDFReader: ReportReader {
    public static let endings = ["pdf"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        // Readers look for the mark within the first kilobyte.
        guard bytes.prefix(1024).firstIndex(of: UInt8(ascii: "%")) != nil, holdsMark(bytes.prefix(1024)) else {
            throw ReportProblem(file: path, message: "不是 PDF 文件，或者文件坏了；请用原来的软件重新导出 PDF 再收录")
        }
        let outcome = try run(
            path, "pdftotext", ["-layout", "-enc", "UTF-8", "-l", "\(ReadingLimits.pages + 1)", "-", "-"], bytes)
        try check(path, outcome)
        guard String(validating: outcome.output, as: UTF8.self) != nil else {
            throw ReportProblem(file: path, message: "pdftotext 写出的不是 UTF-8 文本；请把 PDF 另存为文字再收录")
        }
        var pages = outcome.output.split(separator: 0x0C, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        // A form feed ends every page, the last one too.
        if pages.count > 1, pages.last?.isEmpty == true { pages.removeLast() }
        guard pages.count <= ReadingLimits.pages else {
            throw ReportProblem(file: path, message: "超过 \(ReadingLimits.pages) 页的上限；请拆成几个文件再收录")
        }
        try Scan.fill(&pages, path: path, bytes)
        return try PageText.report(pages, path: path)
    }

    private static func holdsMark(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: "%PDF-".utf8) }
    }

    /// - Throws: `ReportProblem` where the program is missing or goes beyond its limits.
    private static func run(
        _ path: String, _ name: String, _ arguments: [String], _ bytes: [UInt8]
    ) throws(ReportProblem) -> ChildProgram.Outcome {
        do {
            return try ChildProgram.run(
                name, arguments, input: bytes, output: ReadingLimits.output, seconds: ReadingLimits.seconds)
        } catch .notInstalled {
            throw ReportProblem(file: path, message: "读 PDF 要用 \(name)，这台电脑没有装；请安装软件包 poppler-utils 和 poppler-data")
        } catch .tooSlow {
            throw ReportProblem(file: path, message: "\(name) 读了 \(ReadingLimits.seconds) 秒还没有读完；请把 PDF 拆小，或另存为文字再收录")
        } catch .tooMuch {
            throw ReportProblem(
                file: path, message: "里面的文字超过 \(ReadingLimits.output >> 20) MiB 的上限；请拆成几个文件再收录")
        } catch {
            throw ReportProblem(file: path, message: "运行不了 \(name)，系统的内存、进程数或临时文件夹可能满了；请过一会儿再收录")
        }
    }

    private static func check(_ path: String, _ outcome: ChildProgram.Outcome) throws(ReportProblem) {
        // Without its tables for Chinese, pdftotext leaves the characters out and says so only here.
        if outcome.complaints.contains("Missing language pack") {
            throw ReportProblem(file: path, message: "这份 PDF 的汉字要靠 poppler-data 才读得出，这台电脑没有装；请安装软件包 poppler-data")
        }
        if outcome.complaints.contains("Incorrect password") {
            throw ReportProblem(file: path, message: "PDF 有密码；请去掉密码另存后再收录")
        }
        guard outcome.status == 0 else {
            let reason = TextLine.trimmed(outcome.complaints.split(separator: "\n").first.map(String.init) ?? "")
            throw ReportProblem(
                file: path,
                message: "PDF 文件坏了，pdftotext 读不了\(reason.isEmpty ? "" : "（\(reason.prefix(80))）")；请重新导出 PDF 再收录")
        }
    }
}
