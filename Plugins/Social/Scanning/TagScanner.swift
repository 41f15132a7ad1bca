internal import Syndicate

/// Finds hashtags, mentions and cashtags as X does.
enum TagScanner {
    static func hashtags(in text: [UInt32]) -> [Finding] {
        var found: [Finding] = []
        var floor = 0
        var position = 0
        while position + 1 < text.count {
            guard ScalarClass.isHashSign(text[position]), isHashtagBoundary(text, position, floor),
                text[position + 1] != 0xFE0F, text[position + 1] != 0x20E3
            else {
                position += 1
                continue
            }
            let start = position + 1
            var end = start
            var hasLetter = false
            while end < text.count {
                if ScalarClass.isLetterOrMark(text[end]) {
                    hasLetter = true
                } else if !ScalarClass.isNumeral(text[end]) && !ScalarClass.isHashtagSpecial(text[end]) {
                    break
                }
                end += 1
            }
            guard hasLetter else {
                position = max(end, start)
                continue
            }
            floor = end
            let isRefused = end < text.count && ScalarClass.isHashSign(text[end]) || isSchemeEnd(text, end)
            if !isRefused { found.append(Finding(.hashtag, position..<end, value: start..<end)) }
            position = end
        }
        return found
    }

    private static func isHashtagBoundary(_ text: [UInt32], _ position: Int, _ floor: Int) -> Bool {
        guard position > 0 else { return true }
        guard position > floor else { return false }
        let before = text[position - 1]
        return before == 0xFE0E || before == 0xFE0F || before != 0x26 && !ScalarClass.isHashtag(before)
    }

    /// Names of people, and of lists, whose value is the name of the owner.
    static func mentions(in text: [UInt32]) -> [Finding] {
        var found: [Finding] = []
        var floor = 0
        var position = 0
        while position + 1 < text.count {
            guard ScalarClass.isAtSign(text[position]), isMentionBoundary(text, position, floor) else {
                position += 1
                continue
            }
            let start = position + 1
            var end = start
            while end < text.count, end - start < 20, isName(text[end]) { end += 1 }
            guard end > start else {
                position += 1
                continue
            }
            let name = start..<end
            if end + 1 < text.count, text[end] == 0x2F, ScalarClass.isASCIILetter(text[end + 1]) {
                let list = end + 1
                end = list
                while end < text.count, end - list < 25, isName(text[end]) || text[end] == 0x2D { end += 1 }
            }
            floor = end
            let after = end < text.count ? text[end] : 0
            let isRefused =
                ScalarClass.isAtSign(after) || ScalarClass.isAccentedLatin(after) || isSchemeEnd(text, end)
            if !isRefused { found.append(Finding(.mention, position..<end, value: name)) }
            position = end
        }
        return found
    }

    private static func isName(_ scalar: UInt32) -> Bool { ScalarClass.isAlphanumeric(scalar) || scalar == 0x5F }

    private static func isMentionBoundary(_ text: [UInt32], _ position: Int, _ floor: Int) -> Bool {
        guard position > 0 else { return true }
        guard position > floor else { return false }
        let before = text[position - 1]
        switch before {
        case 0x21, 0x23...0x26, 0x2A, 0x40, 0x5F, 0xFF20: return false
        default: if !ScalarClass.isAlphanumeric(before) { return true }
        }
        // A retweet: "RT@name".
        guard position - 2 >= floor, before | 0x20 == 0x74, text[position - 2] | 0x20 == 0x72 else { return false }
        guard position > 2 else { return true }
        guard position - 3 >= floor else { return false }
        let first = text[position - 3]
        return !isName(first) && ![0x2B, 0x7E, 0x2E, 0x2D].contains(first)
    }

    private static func isSchemeEnd(_ text: [UInt32], _ position: Int) -> Bool {
        position + 2 < text.count && text[position] == 0x3A && text[position + 1] == 0x2F && text[position + 2] == 0x2F
    }

    static func cashtags(in text: [UInt32]) -> [Finding] {
        func letters(_ start: Int, _ limit: Int) -> Int {
            var end = start
            while end < text.count, end - start <= limit, ScalarClass.isASCIILetter(text[end]) { end += 1 }
            return end
        }
        func mayEnd(_ position: Int) -> Bool {
            guard position < text.count else { return true }
            return ScalarClass.isScriptSpace(text[position]) || ScalarClass.isPunctuation(text[position])
        }
        var found: [Finding] = []
        for position in text.indices where text[position] == 0x24 {
            guard position == 0 || ScalarClass.isSpace(text[position - 1]) else { continue }
            let start = position + 1
            var end = letters(start, 6)
            guard (1...6).contains(end - start) else { continue }
            if end < text.count, text[end] == 0x2E || text[end] == 0x5F {
                let suffix = letters(end + 1, 2)
                if (1...2).contains(suffix - end - 1), mayEnd(suffix) { end = suffix }
            }
            if mayEnd(end) { found.append(Finding(.cashtag, position..<end, value: start..<end)) }
        }
        return found
    }
}
