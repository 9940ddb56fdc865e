import Archives
import Testing

struct ZipWriterTests {
    /// The check value that the definition of CRC-32 gives.
    @Test func 校验和照标准() {
        #expect(ZipWriter.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(ZipWriter.checksum([]) == 0)
    }

    @Test func 空的只有结尾() {
        let file = ZipWriter().finished()
        #expect(file.count == 22 && file.starts(with: [0x50, 0x4B, 0x05, 0x06]))
    }

    @Test func 目录指得到每个文件() {
        var writer = ZipWriter()
        writer.add("甲.txt", Array("一".utf8))
        writer.add("乙/丙", [])
        let file = writer.finished()
        let end = file.count - 22
        func four(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) } }
        #expect(file[end + 10] == 2)
        let directory = four(end + 16)
        #expect(directory + four(end + 12) == end)
        #expect(four(directory) == 0x0201_4B50 && four(directory + 42) == 0 && four(0) == 0x0403_4B50)
    }
}
