internal import Facts

/// A question as pruning needs it: its keys, each once, and how forms and terms are made of them.
///
/// An impact is the sum over terms of the greatest, over a term's forms, of the sum over the form's keys of nearness × rarity.
/// Everything is in flat arrays: a form is a range of `parts`, a term a range of forms.
struct QuestionPlan {
    struct Key {
        let key: UInt64
        let frequency: Int
        let rarity: Int32
        /// Times how much it can count at most, if it stands in several terms or several times in a form.
        var weight: Int32
    }

    /// A key of a form, and how often it stands there.
    struct Part {
        let key: Int32
        let times: Int32
    }

    private(set) var keys: [Key] = []
    private(set) var parts: [Part] = []
    /// Where each form's parts end.
    private(set) var forms: [Int32] = []
    /// Where each term's forms end.
    private(set) var terms: [Int32] = []

    /// What makes the sum of nearness × weight over the keys an impact, which it is where every term has one form.
    private(set) var choices = FormChoices()

    /// - Parameter frequency: to how many records a key is near, of `count` in all.
    init(_ terms: [SearchTerm], count: Int, frequency: (UInt64) -> Int) {
        let wanted = terms.map { $0.forms.map(PairKey.lookups) }
        var keys: [Key] = []
        var last: UInt64?
        for key in wanted.joined().joined().sorted() where key != last {
            last = key
            let found = frequency(key)
            guard found > 0 else { continue }
            let rarity = 1 + Rarity.logarithm((count + 1) / (found + 1))
            keys.append(Key(key: key, frequency: found, rarity: Int32(rarity), weight: 0))
        }
        // Frequent keys first: in this order they are left out of what must be gone through.
        keys.sort { ($1.frequency, $0.key) < ($0.frequency, $1.key) }
        let numbers = keys.indices.sorted { keys[$0].key < keys[$1].key }
        func number(_ key: UInt64) -> Int32? {
            var (low, high) = (0, numbers.count)
            while low < high {
                let middle = (low + high) / 2
                if keys[numbers[middle]].key < key { low = middle + 1 } else { high = middle }
            }
            return low < numbers.count && keys[numbers[low]].key == key ? Int32(numbers[low]) : nil
        }
        let counted = wanted.map { forms in Self.undominated(forms.map { Self.counted($0.compactMap(number)) }) }
        self.keys = keys
        for forms in counted where !forms.isEmpty { add(forms) }
    }

    private mutating func add(_ counted: [[Part]]) {
        var most = [Int32](repeating: 0, count: keys.count)
        for form in counted {
            parts += form
            forms.append(Int32(parts.count))
            for part in form { most[Int(part.key)] = max(most[Int(part.key)], part.times) }
        }
        terms.append(Int32(forms.count))
        for key in keys.indices { keys[key].weight += most[key] * keys[key].rarity }
        if counted.count > 1 { choices.add(counted, most: most, keys) }
    }

    /// The keys of a form that stand somewhere, by rising number.
    private static func counted(_ form: [Int32]) -> [Part] {
        var parts: [Part] = []
        for key in form.sorted() {
            if let last = parts.last, last.key == key {
                parts[parts.count - 1] = Part(key: key, times: last.times + 1)
            } else {
                parts.append(Part(key: key, times: 1))
            }
        }
        return parts
    }

    /// Without forms that never count more than another one: 慰问 beside 走访慰问.
    private static func undominated(_ forms: [[Part]]) -> [[Part]] {
        var kept: [[Part]] = []
        for form in forms where !form.isEmpty && !kept.contains(where: { isContained(form, in: $0) }) {
            kept.removeAll { isContained($0, in: form) }
            kept.append(form)
        }
        return kept
    }

    private static func isContained(_ form: [Part], in other: [Part]) -> Bool {
        var rest = other[...]
        return form.allSatisfy { part in
            rest = rest.drop { $0.key < part.key }
            return rest.first.map { $0.key == part.key && $0.times >= part.times } ?? false
        }
    }
}

/// How rare something is: the whole binary logarithm of all records to those that have it.
enum Rarity {
    static func logarithm(_ value: Int) -> Int { value > 1 ? Int.bitWidth - 1 - value.leadingZeroBitCount : 0 }
}
