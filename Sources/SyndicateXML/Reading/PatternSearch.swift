/// Looks for a few bytes again and again, from rising places, without looking at anything twice.
struct PatternSearch {
    private let pattern: [UInt8]
    /// Where the pattern was found first at or after `start`, or the place up to which it does not begin.
    private var start = 0
    private var found: Int?
    private var end = 0

    init(_ pattern: StaticString) {
        self.pattern = pattern.withUTF8Buffer { Array($0) }
    }

    /// The index of the pattern in `window`, which stands at `base` in the document, at or after `index`.
    mutating func find(from index: Int, in window: UnsafeBufferPointer<UInt8>, at base: Int) -> Int? {
        let place = base + index
        if let found, start <= place, place <= found {
            if found + pattern.count <= base + window.count { return found - base }
        }
        // What was searched in vain need not be searched again.
        var next = index
        if found == nil, start <= place, place <= end { next = end - base }
        start = place
        found = nil
        let last = window.count - pattern.count
        while next <= last {
            var length = 0
            while length < pattern.count && window[next + length] == pattern[length] { length += 1 }
            if length == pattern.count {
                found = base + next
                return next
            }
            next += 1
        }
        end = base + max(next, index)
        return nil
    }
}
