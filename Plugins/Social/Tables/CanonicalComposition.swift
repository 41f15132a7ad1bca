/// Normalization Form C (Unicode Standard Annex 15), for texts that are counted in it.
enum CanonicalComposition {
    private static let pairs: [UInt64: UInt32] = {
        var all: [UInt64: UInt32] = [:]
        for (whole, parts) in entries(composed) { all[key(parts[0], parts[1])] = whole }
        return all
    }()
    private static let parts: [UInt32: [UInt32]] = {
        let all = entries(composed) + entries(decomposed)
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }()

    private static func entries(_ table: String) -> [(UInt32, [UInt32])] {
        HexTable.words(table).map { word in
            let sides = word.split(separator: UInt8(ascii: "="))
            let parts = HexTable.numbers(Substring(sides[1]).utf8, separator: UInt8(ascii: "+"))
            return (HexTable.numbers(Substring(sides[0]).utf8, separator: UInt8(ascii: "="))[0], parts)
        }
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// The text in Normalization Form C; `nil` where it is in that form for certain.
    ///
    /// Only what stands between two scalars that never change is looked at; the rest is copied.
    static func compose(_ text: [UInt32]) -> [UInt32]? {
        guard var suspect = text.firstIndex(where: isSuspect) else { return nil }
        var result: [UInt32] = []
        result.reserveCapacity(text.count)
        var position = 0
        while true {
            let start = max(suspect - 1, position)
            result += text[position..<start]
            var end = suspect + 1
            while end < text.count, isSuspect(text[end]) { end += 1 }
            if end - start == 2, isWhole(text[start]), isWhole(text[start + 1]) {
                if let whole = joined(text[start], text[start + 1]) {
                    result.append(whole)
                } else {
                    result += text[start..<end]
                }
            } else {
                var scalars: [UInt32] = []
                for scalar in text[start..<end] { decompose(scalar, into: &scalars) }
                result += compose(ordered: order(scalars))
            }
            position = end
            guard let next = text[position...].firstIndex(where: isSuspect) else {
                result += text[position...]
                return result
            }
            suspect = next
        }
    }

    /// Whether a scalar decomposes into itself alone, or, as Hangul does, into what is composed again in any case.
    private static func isWhole(_ scalar: UInt32) -> Bool { scalar < 0xC0 || parts[scalar] == nil }

    private static func isSuspect(_ scalar: UInt32) -> Bool {
        // Most texts are of these.
        if scalar < 0x300 || (0x3400..<0xA66F).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
            || (0x1F000..<0x2F800).contains(scalar)
        {
            return false
        }
        var low = 0
        var high = suspects.count
        while low < high {
            let middle = (low + high) / 2
            if suspects[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < suspects.count && suspects[low].contains(scalar)
    }

    private static func decompose(_ scalar: UInt32, into result: inout [UInt32]) {
        if scalar < 0xC0 {
            result.append(scalar)
        } else if (0xAC00...0xD7A3).contains(scalar) {
            let index = scalar - 0xAC00
            result += [0x1100 + index / 588, 0x1161 + index % 588 / 28]
            if index % 28 > 0 { result.append(0x11A7 + index % 28) }
        } else if let parts = parts[scalar] {
            for part in parts { decompose(part, into: &result) }
        } else {
            result.append(scalar)
        }
    }

    private static func combiningClass(_ scalar: UInt32) -> UInt8 {
        guard scalar >= 0x300 else { return 0 }
        return Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
    }

    /// The scalars with their classes, marks in canonical order.
    private static func order(_ scalars: [UInt32]) -> [(scalar: UInt32, rank: UInt8)] {
        var all = scalars.map { (scalar: $0, rank: combiningClass($0)) }
        var start = 0
        while start < all.count {
            guard all[start].rank > 0 else {
                start += 1
                continue
            }
            var end = start + 1
            while end < all.count, all[end].rank > 0 { end += 1 }
            if end - start > 1 {
                let sorted = all[start..<end].enumerated().sorted {
                    ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
                }
                for (offset, item) in sorted.enumerated() { all[start + offset] = item.element }
            }
            start = end
        }
        return all
    }

    private static func compose(ordered: [(scalar: UInt32, rank: UInt8)]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(ordered.count)
        var starter: Int?
        var last: UInt8 = 0
        for (scalar, rank) in ordered {
            if let starter, last < rank || starter == result.count - 1, let whole = joined(result[starter], scalar) {
                result[starter] = whole
                continue
            }
            result.append(scalar)
            if rank == 0 {
                starter = result.count - 1
                last = 0
            } else {
                last = rank
            }
        }
        return result
    }

    private static func joined(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
            return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        }
        if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8..<0x11C3).contains(second) {
            return first + second - 0x11A7
        }
        return pairs[key(first, second)]
    }
}
