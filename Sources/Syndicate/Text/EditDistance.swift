/// How many letters must be changed to make one word of another.
enum EditDistance {
    /// The least number of insertions, deletions, replacements and exchanges of neighbours that turn `left` into `right`,
    /// no part being changed twice; `nil` where it is more than `limit`.
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for (row, letter) in left.enumerated() {
            current[0] = row + 1
            var least = current[0]
            for (column, other) in right.enumerated() {
                var distance = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current[column + 1] = distance
                least = min(least, distance)
            }
            // An exchange can reach back one row, so both must be beyond the limit.
            if least > limit, (last.min() ?? 0) > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
