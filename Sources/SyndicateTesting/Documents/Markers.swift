internal import Syndicate

/// Where a document speaks of the entries of `Samples`.
struct Markers {
    /// What of an entry is spoken of.
    enum Part: CaseIterable {
        case link, title, summary, body

        /// What stands in front of the entry's number.
        var prefix: StaticString {
            switch self {
            case .link: "reel.example/"
            case .title: "Marker "
            case .summary: "In short "
            case .body: "At length "
            }
        }
    }

    /// The text without what formats do to white space and slashes.
    let text: [UInt8]
    /// The offsets by part and by the entry's number, in their order.
    private var offsets: [Part: [Int: [Int]]] = [:]

    init(_ bytes: [UInt8]) {
        text = Self.normalised(bytes)
        for part in Part.allCases { offsets[part] = Self.find(part, in: text) }
    }

    /// The offsets of a part of an entry.
    func places(of part: Part, _ number: Int) -> [Int] { offsets[part]?[number] ?? [] }

    /// Where an entry is first spoken of.
    func place(of number: Int) -> Int? { Part.allCases.compactMap { places(of: $0, number).first }.min() }

    /// Whether a word stands anywhere.
    func holds(_ word: String) -> Bool { String(decoding: text, as: UTF8.self).contains(word) }

    /// How often most of the entries up to `count` are spoken of.
    private func usual(_ part: Part, _ count: Int) -> Int {
        var times: [Int: Int] = [:]
        for number in 1...count { times[places(of: part, number).count, default: 0] += 1 }
        return times.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }

    /// The entries of the first `count` that are there more than once: a title may well stand in several places, but not the whole entry.
    func doubles(_ count: Int) -> [Int] {
        let parts = Part.allCases.map { ($0, usual($0, count)) }.filter { $0.1 > 0 }
        guard !parts.isEmpty else { return [] }
        let more = (1...count).filter { number in
            parts.allSatisfy { places(of: $0.0, number).count >= 2 * $0.1 }
        }
        if !more.isEmpty || count < 3 { return more }
        // What is twice there for all entries is the same text twice: at once, or behind the last entry.
        let middle = count / 2
        if isRepeated(middle, parts.map(\.0)) { return [middle] }
        return isListRepeated(count, parts.map(\.0)) ? [1] : []
    }

    private func isRepeated(_ number: Int, _ parts: [Part]) -> Bool {
        let all = parts.map { places(of: $0, number) }
        guard let starts = all.filter({ !$0.isEmpty }).min(by: { $0[0] < $1[0] }) else { return false }
        return starts.dropFirst().contains { next in
            let holdsAll = all.allSatisfy { $0.contains { (starts[0]..<next).contains($0) } }
            return holdsAll && isSame(starts[0], next, next - starts[0])
        }
    }

    private func isListRepeated(_ count: Int, _ parts: [Part]) -> Bool {
        parts.allSatisfy { part in
            guard let first = places(of: part, 1).first, let last = places(of: part, count).first, first < last,
                let again = places(of: part, 1).first(where: { $0 > last })
            else { return false }
            return isSame(first, again, last - first)
        }
    }

    private func isSame(_ first: Int, _ second: Int, _ length: Int) -> Bool {
        second + length <= text.count && text[first..<first + length] == text[second..<second + length]
    }

    private static func find(_ part: Part, in text: [UInt8]) -> [Int: [Int]] {
        var found: [Int: [Int]] = [:]
        let prefix = part.prefix
        let length = prefix.utf8CodeUnitCount
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index + length < text.count {
                defer { index += 1 }
                guard text[index] == prefix.utf8Start[0] else { continue }
                var same = 1
                while same < length, text[index + same] == prefix.utf8Start[same] { same += 1 }
                guard same == length else { continue }
                var end = index + length
                var number = 0
                while end < text.count, text[end].isDigit, number < 1_000_000 {
                    number = number * 10 + Int(text[end] & 0x0F)
                    end += 1
                }
                guard end > index + length, part != .link || end < text.count && text[end] == UInt8(ascii: "/") else {
                    continue
                }
                found[number, default: []].append(index)
            }
        }
        return found
    }

    /// White space is a space, and every spelling of a slash a slash.
    private static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte.isSpace {
                    if text.last != 0x20 { text.append(0x20) }
                } else if byte == UInt8(ascii: "\\"), index < bytes.count, bytes[index] == UInt8(ascii: "/") {
                    continue
                } else if byte == UInt8(ascii: "%"), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "2"),
                    bytes[index + 1] | 0x20 == UInt8(ascii: "f")
                {
                    text.append(UInt8(ascii: "/"))
                    index += 2
                } else {
                    text.append(byte)
                }
            }
        }
        return text
    }
}
