import ChineseText
import Console
@preconcurrency import Glibc

/// Standard output and standard error. Whatever goes there passes here, and here control characters of reports,
/// questions and names of files are taken out.
enum Terminal {
    static var isInteractive: Bool { isatty(0) == 1 && isOutput }
    static var isOutput: Bool { isatty(1) == 1 }

    static func print(_ text: String) { write(Printable.text(text) + "\n", to: stdout) }

    /// Text that `Paint` has made safe.
    static func print(painted text: String) {
        write(text + "\n", to: stdout)
        flush()
    }

    /// The bytes themselves where a program reads them; a terminal gets what is safe to show.
    static func print(exactly bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        write(isOutput ? Printable.text(text) : text, to: stdout)
    }

    /// A sentence for the user that is no answer: to standard error.
    static func complain(_ text: String) {
        flush()
        write(Printable.text(text) + "\n", to: stderr)
    }

    /// Sends off what was printed, and ends the program where nobody can receive it.
    static func flush() {
        if fflush(stdout) != 0 { stop() }
    }

    /// Part of a line of progress: to standard error, as it is.
    static func rewrite(_ text: String) {
        write(text, to: stderr)
    }

    static func paint(_ arguments: Arguments) -> Paint {
        Paint(
            isOn: Paint.isWanted(
                onTerminal: isOutput, refused: arguments.has(.noColor), environment: Folders.environment))
    }

    private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>) {
        var text = text
        let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
        if !isWritten, stream == stdout { stop() }
    }

    /// A reader that went away (EPIPE) wanted no more; anything else is told.
    private static func stop() -> Never {
        let reason = errno
        if reason != EPIPE { write("答案写不出去：\(SystemError.text(reason))。\n", to: stderr) }
        // Not `exit`, which would try to write the rest again.
        _exit(2)
    }
}

/// What the system says went wrong, in Chinese.
enum SystemError {
    static func text(_ number: Int32) -> String {
        switch number {
        case ENOSPC, EDQUOT: "磁盘满了，请腾出空间再试"
        case EFBIG: "文件太大，超过了系统的上限"
        case EBADF: "标准输出是关着的，请打开它再试"
        case EACCES, EPERM, EROFS: "没有写的权限，请检查权限"
        default: "系统报告错误 \(number)，请检查输出的去处"
        }
    }
}
