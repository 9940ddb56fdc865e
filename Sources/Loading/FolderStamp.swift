internal import Glibc

/// What the files of a folder look like from outside: their names, sizes, numbers and times. As long as these stay the same
/// the bytes do, and the files need not be read.
///
/// The time of the last change of a file's state (ctime) is set by the system whenever a file is written, replaced or given
/// another date, and by nobody else: what copies dates along with files does not deceive it.
///
/// Complexity: one look at each file and folder; nothing is opened but folders.
public struct FolderStamp: Sendable {
    /// Nil where something was changed so lately that another change might bear the same time.
    public let key: ContentKey?

    /// - Parameter folder: hidden files and links to folders are left out.
    public init(_ folder: String) { self.init(folder, now: time(nil)) }

    /// - Parameter now: in seconds, as files are dated.
    init(_ folder: String, now: Int) {
        var walk = Walk()
        walk.add(folder: open(folder, Walk.flags), path: [])
        key = walk.isWhole && walk.newest + Self.settled < now ? ContentKey(words: walk.sum) : nil
    }

    /// Seconds: times are counted in steps of up to two on file systems of old.
    private static let settled = 4
}

/// Goes through a folder. Files may come in any order: their numbers are added up.
private struct Walk {
    var sum: [UInt64] = [0, 0]
    var newest = 0
    /// Whether everything could be looked at.
    var isWhole = true

    static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    /// - Parameter file: an open folder, which is closed.
    mutating func add(folder file: Int32, path: [UInt8]) {
        guard file >= 0, let directory = fdopendir(file) else {
            if file >= 0 { close(file) }
            isWhole = false
            return
        }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    if name[0] != CChar(UInt8(ascii: ".")) { add(name, in: file, path: path) }
                }
            }
        }
    }

    private mutating func add(_ name: UnsafePointer<CChar>, in folder: Int32, path: [UInt8]) {
        var state = stat()
        guard fstatat(folder, name, &state, AT_SYMLINK_NOFOLLOW) == 0 else {
            isWhole = false
            return
        }
        let isLink = state.st_mode & S_IFMT == S_IFLNK
        // What a link leads to counts, with the link itself.
        if isLink { add(path: path, name, state) }
        if isLink, fstatat(folder, name, &state, 0) != 0 { return }
        guard state.st_mode & S_IFMT == S_IFDIR else { return add(path: path, name, state) }
        if !isLink {
            add(
                folder: openat(folder, name, Self.flags),
                path: path + UnsafeRawBufferPointer(start: name, count: strlen(name)) + [UInt8(ascii: "/")])
        }
    }

    private mutating func add(path: [UInt8], _ name: UnsafePointer<CChar>, _ state: stat) {
        newest = max(newest, Int(state.st_ctim.tv_sec), Int(state.st_mtim.tv_sec))
        var mixer = ContentKey.Mixer()
        path.withUnsafeBytes { mixer.add($0) }
        mixer.add(UnsafeRawBufferPointer(start: name, count: strlen(name)))
        let numbers = [
            Int(state.st_dev), Int(truncatingIfNeeded: state.st_ino), Int(state.st_size), Int(state.st_mode),
            state.st_mtim.tv_sec, state.st_mtim.tv_nsec, state.st_ctim.tv_sec, state.st_ctim.tv_nsec,
        ]
        numbers.withUnsafeBytes { mixer.add($0) }
        for (place, word) in mixer.words.enumerated() { sum[place] &+= word }
    }
}
