internal import Syndicate

/// Finds what becomes a facet on Bluesky.
enum FacetScanner {
    /// Mentions, tags and cashtags.
    static func tags(in text: [UInt32]) -> [Finding] {
        var found: [Finding] = []
        // Where words begin: behind white space, some also behind a parenthesis.
        for start in text.indices {
            let before = start > 0 ? text[start - 1] : 0x20
            let isAfterSpace = ScalarClass.isScriptSpace(before)
            guard isAfterSpace || before == 0x28 else { continue }
            switch text[start] {
            case 0x40: mention(text, start).map { found.append($0) }
            case 0x24: cashtag(text, start).map { found.append($0) }
            case 0x23, 0xFF03: if isAfterSpace { tag(text, start).map { found.append($0) } }
            default: break
            }
        }
        return found
    }

    private static func mention(_ text: [UInt32], _ start: Int) -> Finding? {
        func isWord(_ position: Int) -> Bool {
            position < text.count && (ScalarClass.isAlphanumeric(text[position]) || text[position] == 0x5F)
        }
        let name = start + 1
        var end = name
        while end < text.count, ScalarClass.isAlphanumeric(text[end]) || text[end] == 0x2E || text[end] == 0x2D {
            end += 1
        }
        while end > name, isWord(end) == isWord(end - 1) { end -= 1 }
        guard end > name, hasTopLevelDomain(text, name..<end, allowsTest: true) else { return nil }
        return Finding(.mention, start..<end, value: name..<end)
    }

    private static func hasTopLevelDomain(_ text: [UInt32], _ name: Range<Int>, allowsTest: Bool) -> Bool {
        guard let dot = text[name].lastIndex(of: 0x2E) else { return false }
        let top = dot + 1..<name.upperBound
        if allowsTest, text[top].elementsEqual([0x74, 0x65, 0x73, 0x74]) { return true }
        return TopLevelDomains.contains(text, top)
    }

    private static func cashtag(_ text: [UInt32], _ start: Int) -> Finding? {
        let sign = start + 1
        guard sign < text.count, ScalarClass.isASCIILetter(text[sign]) else { return nil }
        var end = sign + 1
        while end < text.count, end - sign < 5, ScalarClass.isAlphanumeric(text[end]) { end += 1 }
        if end < text.count, !ScalarClass.isScriptSpace(text[end]) {
            switch text[end] {
            case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x22, 0x27, 0x2019: break
            default: return nil
            }
        }
        return Finding(.cashtag, start..<end, value: sign..<end, isUppercased: true)
    }

    private static func tag(_ text: [UInt32], _ start: Int) -> Finding? {
        let first = start + 1
        guard first < text.count, text[first] != 0xFE0F else { return nil }
        var end = first
        var isTag = false
        while end < text.count {
            let scalar = text[end]
            switch scalar {
            case 0xAD, 0x2060, 0x200A...0x200D, 0x20E2: break
            default:
                guard !ScalarClass.isScriptSpace(scalar) else { break }
                if !isTag, !ScalarClass.isDigit(scalar), !ScalarClass.isUnicodePunctuation(scalar) { isTag = true }
                end += 1
                continue
            }
            break
        }
        guard isTag else { return nil }
        while end > first, ScalarClass.isUnicodePunctuation(text[end - 1]) { end -= 1 }
        let length = text[first..<end].reduce(0) { $0 + ($1 < 0x10000 ? 1 : 2) }
        guard (1...64).contains(length) else { return nil }
        return Finding(.hashtag, start..<end, value: first..<end)
    }

    static func links(_ text: [UInt32]) -> [Finding] {
        var found: [Finding] = []
        var position = 0
        while position < text.count {
            let before = position > 0 ? text[position - 1] : 0x20
            guard ScalarClass.isASCIILetter(text[position]), before == 0x28 || ScalarClass.isScriptSpace(before) else {
                position += 1
                continue
            }
            let host = hostEnd(text, position)
            guard hasScheme(text, position) || host != nil else {
                position += 1
                continue
            }
            var end = position
            while end < text.count, !ScalarClass.isScriptSpace(text[end]) { end += 1 }
            let next = end
            let isPlain = text[position..<end].starts(with: [0x68, 0x74, 0x74, 0x70])
            if isPlain || host.map({ hasTopLevelDomain(text, position..<$0, allowsTest: false) }) == true {
                if [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F].contains(text[end - 1]) { end -= 1 }
                if text[end - 1] == 0x29, !text[position..<end].contains(0x28) { end -= 1 }
                found.append(Finding(.url, position..<end))
            }
            position = next
        }
        return found
    }

    private static func hasScheme(_ text: [UInt32], _ start: Int) -> Bool {
        let head = text[start..<min(start + 9, text.count)].map { ScalarClass.isASCIILetter($0) ? $0 | 0x20 : $0 }
        let scheme: [UInt32] = [0x68, 0x74, 0x74, 0x70]
        guard head.starts(with: scheme) else { return false }
        let rest = Array(head.dropFirst(head.count > 4 && head[4] == 0x73 ? 5 : 4))
        return rest.starts(with: [0x3A, 0x2F, 0x2F]) && rest.count > 3 && !ScalarClass.isScriptSpace(rest[3])
    }

    /// Where a name of two labels or more ends.
    private static func hostEnd(_ text: [UInt32], _ start: Int) -> Int? {
        var position = start
        var end: Int?
        while true {
            let first = position
            while position < text.count, ScalarClass.isAlphanumeric(text[position]) { position += 1 }
            guard position > first else { return end }
            if first > start { end = position }
            guard position < text.count, text[position] == 0x2E else { return end }
            position += 1
        }
    }
}
