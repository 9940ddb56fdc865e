/// Why a segment could not be read or written.
///
/// `description` says in Chinese which file, what was found and what to do.
public enum SegmentProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotRead(file: String, reason: String)
    case cannotWrite(file: String, reason: String)
    /// Something else than a segment.
    case foreign(file: String)
    case otherVersion(file: String, version: Int, known: Int)
    case damaged(file: String, detail: String)
    /// What was deleted belongs to another segment.
    case mismatch(file: String, segment: String)
    /// A document twice in what is searched as one.
    case duplicate(document: String)
    case tooLarge(file: String, detail: String)

    public var description: String {
        switch self {
        case .cannotRead(let file, let reason): "读不了检索文件 \(file)：\(reason)。请检查文件和权限，或用 gongwen reindex 重建。"
        case .cannotWrite(let file, let reason): "写不了检索文件 \(file)：\(reason)。请检查磁盘空间和文件夹权限。"
        case .foreign(let file): "\(file) 不是工问的检索文件。请换一个文件，或用 gongwen reindex 重建。"
        case .otherVersion(let file, let version, let known):
            "检索文件 \(file) 是第 \(version) 版的，本程序只读第 \(known) 版。请用 gongwen reindex 重建。"
        case .damaged(let file, let detail): "检索文件 \(file) 损坏了：\(detail)。请用 gongwen reindex 重建。"
        case .mismatch(let file, let segment): "删除记录 \(file) 不是 \(segment) 的。请用 gongwen reindex 重建。"
        case .duplicate(let document): "文档“\(document)”在检索文件里有两份，应当只有一份。请用 gongwen reindex 重建。"
        case .tooLarge(let file, let detail): "检索文件 \(file) 装不下：\(detail)。请分成几个文件。"
        }
    }
}
