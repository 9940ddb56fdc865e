/// Which characters a text is written in.
public enum Script: Hashable, Sendable {
    case simplified, traditional

    /// The script of a text by characters that only traditional texts use: a text of that script has a dozen in a
    /// hundred of its Chinese characters, a quotation in a simplified report next to none.
    ///
    /// Complexity: linear, a look at a table for each Chinese character.
    public init(of texts: some Sequence<[UInt8]>) {
        var (han, telling) = (0, 0)
        for bytes in texts {
            bytes.withUnsafeBufferPointer { bytes in
                Self.telltales.withUnsafeBufferPointer { table in
                    Self.count(bytes, by: table, &han, &telling)
                }
            }
        }
        self = telling > 0 && telling * Self.rarest >= han ? .traditional : .simplified
    }

    public init(of bytes: [UInt8]) { self.init(of: CollectionOfOne(bytes)) }

    /// One in so many characters at the least.
    private static let rarest = 40

    private static func count(
        _ bytes: UnsafeBufferPointer<UInt8>, by table: UnsafeBufferPointer<UInt64>, _ han: inout Int,
        _ telling: inout Int
    ) {
        var place = 0
        while place + 2 < bytes.count {
            // The unified ideographs take three bytes, of which the first is E4 to E9.
            guard (0xE4...0xE9).contains(bytes[place]) else {
                place += 1
                continue
            }
            let value =
                (Int(bytes[place]) & 0x0F) << 12 | (Int(bytes[place + 1]) & 0x3F) << 6 | Int(bytes[place + 2]) & 0x3F
            han += 1
            let number = value - first
            if number >= 0, table[number >> 6] >> UInt64(number & 63) & 1 == 1 { telling += 1 }
            place += 3
        }
    }

    private static let first = 0x4E00

    /// A bit for each ideograph: the commonest of those that no simplified text has, in the order of how common they are.
    private static let telltales: [UInt64] = {
        var table = [UInt64](repeating: 0, count: (0xA000 - first) >> 6)
        for scalar in """
        國為於後學時軍會與區東發個亞來經戰這開並對爾動業長統過將機華馬聯內進羅電稱產現總當權約間兩員灣臺議車義數領體關\
        隊達種設從紀則島萬黨組報蘭濟語場條賽縣視務計爭實資決運選蘇認結歐際們漢舉無還陸書擊導線納維
        """.unicodeScalars {
            let number = Int(scalar.value) - first
            table[number >> 6] |= 1 << UInt64(number & 63)
        }
        return table
    }()
}
