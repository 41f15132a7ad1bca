internal import Syndicate

/// Finds links with scheme to any host, as networks do that know no list of top-level domains.
enum SchemeScanner {
    /// The links, together with `known` ones, which stay as they are.
    static func links(in text: [UInt32], beside known: [Finding]) -> [Finding] {
        var found: [Finding] = []
        found.reserveCapacity(known.count)
        var next = 0
        var position = 0
        while position < text.count {
            if next < known.count, known[next].range.lowerBound <= position {
                found.append(known[next])
                position = max(position, known[next].range.upperBound)
                next += 1
                continue
            }
            let isBoundary = position == 0 || ScalarClass.mayPrecedeLink(text[position - 1])
            guard text[position] | 0x20 == 0x68, isBoundary, let host = hostStart(text, position) else {
                position += 1
                continue
            }
            let limit = next < known.count ? known[next].range.lowerBound : text.count
            let (last, isLink) = end(text, from: host, limit: limit)
            if isLink { found.append(Finding(.url, position..<last)) }
            position = last
        }
        return found + known[next...]
    }

    private static func hostStart(_ text: [UInt32], _ start: Int) -> Int? {
        func at(_ offset: Int) -> UInt32 { start + offset < text.count ? text[start + offset] : 0 }
        guard at(1) | 0x20 == 0x74, at(2) | 0x20 == 0x74, at(3) | 0x20 == 0x70 else { return nil }
        let length = at(4) | 0x20 == 0x73 ? 5 : 4
        guard at(length) == 0x3A, at(length + 1) == 0x2F, at(length + 2) == 0x2F,
            ScalarClass.isAlphanumeric(at(length + 3)) || ScalarClass.isLetterOrMark(at(length + 3))
        else { return nil }
        return start + length + 3
    }

    /// Where the link ends, without the punctuation of the sentence around it, and whether it is one; what is none is not
    /// read again.
    private static func end(_ text: [UInt32], from host: Int, limit: Int) -> (end: Int, isLink: Bool) {
        var end = host
        var open = 0
        var hasDot = false
        while end < limit, isPart(text[end]) {
            if text[end] == 0x28 { open += 1 }
            if text[end] == 0x29 { open -= 1 }
            if text[end] == 0x2E { hasDot = true }
            end += 1
        }
        let last = end
        while end > host {
            switch text[end - 1] {
            case 0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x5F, 0x7E: break
            case 0x29 where open < 0: open += 1
            default: return hasDot ? (end, true) : (last, false)
            }
            end -= 1
        }
        return (last, false)
    }

    private static func isPart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
        case 0...0x7F: false
        default: ScalarClass.isLetterOrMark(scalar) || ScalarClass.isNumeral(scalar)
        }
    }
}
