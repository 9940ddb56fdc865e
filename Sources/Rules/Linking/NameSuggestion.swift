/// Which name was probably meant by one that does not exist.
public enum NameSuggestion {
    /// Longer names are not compared: nobody mistypes them by hand.
    private static let longestName = 60

    /// The candidate with the fewest characters to change, at most `limit` or else every third one (one in a short
    /// name); of equally close ones the first in the list. `时段` for `时断`.
    public static func closest(to name: String, among candidates: some Sequence<String>, limit: Int? = nil) -> String? {
        let wanted = Array(name.unicodeScalars)
        guard wanted.count <= longestName else { return nil }
        let limit = limit ?? max(1, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let other = Array(candidate.unicodeScalars)
            // A name of which nothing is left is no near miss.
            guard abs(other.count - wanted.count) <= limit, other.count <= longestName else { continue }
            let distance = distance(wanted, other)
            guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
            if distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Characters to insert, delete, replace, or swap with their neighbour.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
