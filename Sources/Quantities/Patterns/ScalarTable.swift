internal import Archives

/// Small numbers by scalar, for scalars below U+10000: asked at every position of a text. Scalars without a number have 0.
///
/// Only stretches of sixty-four scalars in which some have a number are kept, so that a table of some hundred characters takes a
/// few pages of memory.
struct ScalarTable<Value: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
    /// By the upper ten bits, which stretch of `values` it is; the first is empty.
    private var stretches = [UInt16](repeating: 0, count: 1024)
    private var values = [Value](repeating: 0, count: 64)

    init() {}

    @inline(__always)
    subscript(_ scalar: Unicode.Scalar) -> Value {
        get {
            guard scalar.value < 0x10000 else { return 0 }
            return values[Int(stretches[Int(scalar.value >> 6)]) << 6 | Int(scalar.value & 63)]
        }
        set {
            guard scalar.value < 0x10000 else { return }
            let stretch = Int(scalar.value >> 6)
            if stretches[stretch] == 0 {
                stretches[stretch] = UInt16(values.count >> 6)
                values += [Value](repeating: 0, count: 64)
            }
            values[Int(stretches[stretch]) << 6 | Int(scalar.value & 63)] = newValue
        }
    }

    func write(to archive: inout ArchiveWriter) {
        archive.write(stretches)
        archive.write(values)
    }

    init(from archive: inout ArchiveReader) {
        let (stretches, values): ([UInt16], [Value]) = (archive.array(), archive.array())
        guard stretches.count == 1024, stretches.allSatisfy({ Int($0) << 6 + 64 <= values.count }) else { return }
        (self.stretches, self.values) = (stretches, values)
    }
}
