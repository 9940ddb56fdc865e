/// A key near to some records in a row, as collected before sorting.
struct Occurrence: BitwiseCopyable {
    var key: UInt64
    var start: UInt32
    /// Nearness in the lowest four bits; above them the number of the run in `OccurrenceBatch.lengths`, whose length was not known
    /// yet when its keys were collected. Run 0 is one record.
    var run: UInt32

    init(key: UInt64, start: UInt32, run: UInt32, nearness: UInt8) {
        self.key = key
        self.start = start
        self.run = run << 4 | UInt32(nearness & 15)
    }
}

/// Sorts occurrences by digits, lowest first. Equal keys keep their order.
enum RadixSort {
    private static let digit = 11

    /// - Parameter digits: the number that is sorted by, of `bits` bits.
    static func sort(
        _ values: inout [Occurrence], scratch: inout [Occurrence], bits: Int, by digits: (Occurrence) -> UInt64
    ) {
        if scratch.count < values.count {
            let blank = Occurrence(key: 0, start: 0, run: 0, nearness: 0)
            scratch = [Occurrence](repeating: blank, count: values.count)
        }
        let count = values.count
        values.withUnsafeMutableBufferPointer { values in
            scratch.withUnsafeMutableBufferPointer { scratch in
                guard var from = values.baseAddress, var to = scratch.baseAddress, count > 0 else { return }
                for shift in stride(from: 0, to: bits, by: digit)
                where pass(from: from, to: to, count, UInt64(shift), digits) { swap(&from, &to) }
                if from != values.baseAddress { to.update(from: from, count: count) }
            }
        }
    }

    /// - Returns: false if all values are alike in this digit, so that nothing was moved.
    @inline(__always)
    private static func pass(
        from: UnsafeMutablePointer<Occurrence>, to: UnsafeMutablePointer<Occurrence>, _ count: Int, _ shift: UInt64,
        _ digits: (Occurrence) -> UInt64
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << digit) { places in
            places.initialize(repeating: 0)
            let mask = UInt64(1 << digit - 1)
            for index in 0..<count { places[Int(digits(from[index]) &>> shift & mask)] &+= 1 }
            if places[Int(digits(from[0]) &>> shift & mask)] == count { return false }
            var sum = 0
            for place in places.indices {
                let next = sum + places[place]
                places[place] = sum
                sum = next
            }
            for index in 0..<count {
                let place = Int(digits(from[index]) &>> shift & mask)
                to[places[place]] = from[index]
                places[place] &+= 1
            }
            return true
        }
    }
}
