/// The difference of two texts as `diff -u` and `patch` know it.
public enum UnifiedDiff {
    /// How many lines are shown around a change.
    private static let context = 3

    /// The hunks, with the two lines of names before them; empty where the texts are equal.
    ///
    /// Made for texts of which little differs: what is equal at the beginning and the end is found first, and between lines are
    /// matched in windows, so that the time grows with the text and not with its square.
    public static func of(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
        let before = lines(old)
        let after = lines(new)
        let changes = changes(before, after)
        guard !changes.isEmpty else { return "" }
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        var result = isAbsolute ? "--- \(path)\n+++ \(path)\n" : "--- a/\(path)\n+++ b/\(path)\n"
        var index = 0
        while index < changes.count {
            var last = index
            while last + 1 < changes.count,
                changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
            {
                last += 1
            }
            result += hunk(changes[index...last], before, after)
            index = last + 1
        }
        return result
    }

    private struct Change {
        var old: Range<Int>
        var new: Range<Int>
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            result.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { result.append(bytes[start...]) }
        return result
    }

    /// How far ahead a line is looked for after a change.
    private static let window = 64

    private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
        var result: [Change] = []
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            if left < old.count, right < new.count, old[left] == new[right] {
                left += 1
                right += 1
                continue
            }
            let (skipOld, skipNew) = resync(old[left...], new[right...])
            result.append(Change(old: left..<left + skipOld, new: right..<right + skipNew))
            left += skipOld
            right += skipNew
        }
        return result
    }

    /// How many lines of each differ before they agree again.
    private static func resync(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> (Int, Int)
    {
        for sum in 1..<2 * window {
            for skipOld in 0...sum {
                let skipNew = sum - skipOld
                guard skipOld < old.count, skipNew < new.count else { continue }
                if old[old.startIndex + skipOld] == new[new.startIndex + skipNew] { return (skipOld, skipNew) }
            }
        }
        return (old.count, new.count)
    }

    private static func hunk(
        _ changes: ArraySlice<Change>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> String {
        guard let first = changes.first, let last = changes.last else { return "" }
        let oldStart = max(0, first.old.lowerBound - context)
        let oldEnd = min(old.count, last.old.upperBound + context)
        let newStart = first.new.lowerBound - (first.old.lowerBound - oldStart)
        let newEnd = last.new.upperBound + (oldEnd - last.old.upperBound)
        var result = "@@ -\(range(oldStart, oldEnd)) +\(range(newStart, newEnd)) @@\n"
        var place = oldStart
        for change in changes {
            for line in old[place..<change.old.lowerBound] { result += text(" ", line) }
            for line in old[change.old] { result += text("-", line) }
            for line in new[change.new] { result += text("+", line) }
            place = change.old.upperBound
        }
        for line in old[place..<oldEnd] { result += text(" ", line) }
        return result
    }

    private static func range(_ start: Int, _ end: Int) -> String {
        let count = end - start
        return count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }

    private static func text(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
        let body = String(decoding: line, as: UTF8.self)
        return line.last == 0x0A ? mark + body : mark + body + "\n\\ No newline at end of file\n"
    }
}
