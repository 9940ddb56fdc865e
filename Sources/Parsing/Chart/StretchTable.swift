/// What is known of a stretch, by key, in open addressing as in `ItemSet`.
struct StretchTable {
    private var keys = [UInt64](repeating: 0, count: 1024)
    private var values = [(first: Int32, count: Int32)](repeating: (0, 0), count: 1024)
    private var used = 0
    /// Stands for a value that was taken out: `count` of what can never be.
    private static let removed: Int32 = .min

    subscript(_ key: UInt64) -> (first: Int32, count: Int32)? {
        get {
            let place = place(of: key)
            return keys[place] == 0 || values[place].count == Self.removed ? nil : values[place]
        }
        set {
            let place = place(of: key)
            let isNew = keys[place] == 0
            keys[place] = key
            values[place] = newValue ?? (0, Self.removed)
            if isNew {
                used += 1
                if used * 2 > keys.count { grow() }
            }
        }
    }

    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [(first: Int32, count: Int32)](repeating: (0, 0), count: keys.count)
        for (index, key) in oldKeys.enumerated() where key != 0 {
            let place = place(of: key)
            (keys[place], values[place]) = (key, oldValues[index])
        }
    }
}
