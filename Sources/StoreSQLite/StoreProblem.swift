import CSQLite

/// Why a store could not be opened, read or written.
///
/// `description` says in Chinese what was found, what was expected and what to do. It names files and documents, never
/// the text of a report.
public enum StoreProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no file to read.
    case missing(file: String)
    /// No permission, no such folder, or a folder where a file should be.
    case cannotOpen(file: String, reason: String)
    case notADatabase(file: String)
    /// A database of another program.
    case foreign(file: String)
    /// A file to read from, in which no schema was made yet.
    case unfinished(file: String)
    /// A file to read from, whose schema must be migrated first.
    case older(file: String, version: Int, known: Int)
    /// Written by a later release.
    case newer(file: String, version: Int, known: Int)
    /// A process died and left changes beside the file, in a folder where nobody may put them in.
    case pending(file: String)
    /// Writing to what was opened for reading, or may only be read.
    case readOnly(file: String)
    /// Another process was writing for longer than we waited.
    case busy(file: String)
    case full(file: String)
    case damaged(file: String, detail: String)
    /// The document holds what the store could not give back as it is.
    case unstorable(document: String, detail: String)
    /// Anything else, in the words of SQLite.
    case failed(file: String, code: Int, reason: String)

    /// What a result code of SQLite means to whoever uses the store.
    init(code: Int32, reason: String, file: String) {
        // The lower byte is the kind, the rest its details.
        switch code & 0xFF {
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(file: file, reason: reason)
        case SQLITE_NOTADB: self = .notADatabase(file: file)
        case SQLITE_READONLY: self = .readOnly(file: file)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(file: file)
        case SQLITE_FULL: self = .full(file: file)
        case SQLITE_CORRUPT: self = .damaged(file: file, detail: reason)
        default: self = .failed(file: file, code: Int(code), reason: reason)
        }
    }

    /// Whether another document may fare better: the store itself is sound.
    public var concernsOneDocument: Bool {
        if case .unstorable = self { true } else { false }
    }

    public var description: String {
        switch self {
        case .missing(let file):
            "\(file)：没有这个索引文件；请检查路径，或先用 gongwen ingest 建立索引。"
        case .cannotOpen(let file, let reason):
            "\(file)：打不开（\(reason)）；应为可以读写的索引文件，请检查所在文件夹是否存在、有没有权限。"
        case .notADatabase(let file):
            "\(file)：不是 SQLite 数据库，应为工问的索引；请换一个路径，或移走这个文件后重新收录报告。"
        case .foreign(let file):
            "\(file)：是别的程序的 SQLite 数据库，应为工问的索引；请换一个路径，这个文件没有改动。"
        case .unfinished(let file):
            "\(file)：是空的，应为建好的索引；请用 gongwen ingest 收录报告。"
        case .older(let file, let version, let known):
            "\(file)：索引格式是第\(version)版，本程序要第\(known)版；请用能写它的账户运行一次 gongwen ingest，会自动升级。"
        case .newer(let file, let version, let known):
            "\(file)：索引格式是第\(version)版，本程序只认得到第\(known)版；请升级程序，或换一个路径重新收录报告。"
        case .pending(let file):
            "\(file)：旁边的 -wal 文件里还有没并入的改动，而所在文件夹不可写；请用能写它的账户打开一次索引。"
        case .readOnly(let file):
            "\(file)：只能读，应为可写的索引；请检查文件和所在文件夹的权限，或换一个路径。"
        case .busy(let file):
            "\(file)：另一个进程正在写，等了又等还没写完；请稍后再试。"
        case .full(let file):
            "\(file)：磁盘满了，这次的改动没有写进去；请腾出空间后再试。"
        case .damaged(let file, let detail):
            "\(file)：索引损坏（\(detail)）；请移走这个文件，重新收录报告。"
        case .unstorable(let document, let detail):
            "\(document)：\(detail)，这份文档没有存入；请修改报告或它的说明后重新收录，若原文无误请报告程序错误。"
        case .failed(let file, let code, let reason):
            "\(file)：数据库出错（\(code)，\(reason)）；请检查磁盘和权限后再试。"
        }
    }
}
