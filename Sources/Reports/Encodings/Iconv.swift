internal import Glibc

/// glibc's tables of encodings.
enum Iconv {
    /// The text in UTF-8 up to the first byte that stands for no character, and where that byte is.
    static func utf8(_ bytes: [UInt8], from encoding: String) -> (text: [UInt8], wrong: Int?) {
        let handle = iconv_open("UTF-8", encoding)
        // What iconv_open returns where it knows no such encoding.
        guard let handle, Int(bitPattern: handle) != -1 else { return ([], 0) }
        defer { iconv_close(handle) }
        var text: [UInt8] = []
        var input = bytes
        let wrong = input.withUnsafeMutableBytes { convert(handle, $0, into: &text) }
        return (text, wrong)
    }

    private static func convert(
        _ handle: iconv_t, _ input: UnsafeMutableRawBufferPointer, into text: inout [UInt8]
    ) -> Int? {
        guard let base = input.baseAddress else { return nil }
        var source: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var block = [CChar](repeating: 0, count: 64 << 10)
        while left > 0 {
            var room = block.count
            let (status, reason) = block.withUnsafeMutableBufferPointer { buffer in
                var target = buffer.baseAddress
                errno = 0
                let status = iconv(handle, &source, &left, &target, &room)
                return (status, errno)
            }
            text += block.prefix(block.count - room).map { UInt8(bitPattern: $0) }
            // E2BIG: the block is full, and there is more.
            if status == -1, reason != E2BIG { return input.count - left }
        }
        return nil
    }
}
