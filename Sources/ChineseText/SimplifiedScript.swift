internal import COpenCC
internal import Glibc
internal import Synchronization

/// Traditional characters turned into simplified ones, by OpenCC: 請問基層工會有多少家 becomes 请问基层工会有多少家.
public enum SimplifiedScript {
    /// Open from first use to the end of the program; opening reads some hundred kilobytes of tables.
    private static let converter = Mutex(Converter())

    /// The text in simplified characters, as it is where the tables of OpenCC are not installed.
    public static func of(_ text: String) -> String {
        converter.withLock { $0.simplified(text) } ?? text
    }

    private struct Converter: ~Copyable {
        /// Not the table of Taiwan's standard, which takes the simplified 么 of 什么 for a variant of 幺.
        private let handle = opencc_open("t2s.json")

        func simplified(_ text: String) -> String? {
            // OpenCC says with −1 that it could not open its tables.
            guard let handle, Int(bitPattern: handle) != -1 else { return nil }
            guard let converted = opencc_convert_utf8(handle, text, text.utf8.count) else { return nil }
            defer { opencc_convert_utf8_free(converted) }
            return String(validatingCString: converted)
        }
    }
}
