import Glibc

/// How files are named to SQLite, and what is beside them.
enum FileAddress {
    /// The path as a URI: the only way to ask for `immutable`, and one in which `:memory:` is a file like any other.
    static func uri(path: String, access: Connection.Access) -> String {
        let start = path.hasPrefix("/") ? "file://" : "file:./"
        var escaped: [UInt8] = []
        for byte in path.utf8 {
            if isPlain(byte) {
                escaped.append(byte)
            } else {
                escaped += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
            }
        }
        return start + String(decoding: escaped, as: UTF8.self) + (access == .immutable ? "?immutable=1" : "")
    }

    /// Whether there is anything at the path.
    static func exists(_ path: String) -> Bool { size(path) != nil }

    /// Whether changes were written beside the file that are not in it yet.
    static func hasPendingChanges(_ path: String) -> Bool { (size(path + "-wal") ?? 0) > 0 }

    static func size(_ path: String) -> Int? {
        var information = stat()
        return stat(path, &information) == 0 ? Int(information.st_size) : nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ half: UInt8) -> UInt8 {
        half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10
    }
}
