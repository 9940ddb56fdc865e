/// Paths inside the grammar folder, with `/` between folders.
enum RelativePath {
    /// `questions/` of `questions/value.gram`; empty at the top.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }

    /// `phrases/time.gram` for `../phrases/time.gram` in the folder `questions/`; nil if that leads outside.
    static func resolve(_ relative: some StringProtocol, in folder: String) -> String? {
        var folders: [Substring] = []
        for part in (folder + relative).split(separator: "/") where part != "." {
            if part != ".." {
                folders.append(part)
            } else if folders.popLast() == nil {
                return nil
            }
        }
        return folders.joined(separator: "/")
    }
}

extension RelativePath {
    /// How a file says where another one is: `../phrases/time.gram` from `questions/value.gram`.
    static func path(to target: String, from file: String) -> String {
        let targetFolders = target.split(separator: "/").dropLast()
        let ownFolders = file.split(separator: "/").dropLast()
        let shared = zip(targetFolders, ownFolders).prefix { $0 == $1 }.count
        let steps = repeatElement("..", count: ownFolders.count - shared)
        return (steps + target.split(separator: "/").dropFirst(shared).map(String.init)).joined(separator: "/")
    }
}
