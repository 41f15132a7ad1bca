internal import Syndicate

/// Finds names of people on servers, `@name` and `@name@server.example`, as Mastodon does.
enum AddressScanner {
    static func mentions(in text: [UInt32]) -> [Finding] {
        var found: [Finding] = []
        var position = 0
        while position + 1 < text.count {
            guard text[position] == 0x40, position == 0 || mayPrecede(text[position - 1]) else {
                position += 1
                continue
            }
            let start = position + 1
            var end = run(text, start) { isName($0) || $0 == 0x2E || $0 == 0x2D }
            while end > start, !isName(text[end - 1]) { end -= 1 }
            guard end > start, isName(text[start]) else {
                position += 1
                continue
            }
            if end < text.count, text[end] == 0x40 {
                var server = run(text, end + 1) { isWord($0) || $0 == 0x2E || $0 == 0x2D }
                while server > end + 1, !isWord(text[server - 1]) { server -= 1 }
                if server > end + 2 { end = server }
            }
            found.append(Finding(.mention, position..<end, value: start..<end))
            position = end
        }
        return found
    }

    private static func run(_ text: [UInt32], _ start: Int, _ isPart: (UInt32) -> Bool) -> Int {
        var end = start
        while end < text.count, isPart(text[end]) { end += 1 }
        return end
    }

    private static func isName(_ scalar: UInt32) -> Bool { ScalarClass.isAlphanumeric(scalar) || scalar == 0x5F }

    private static func isWord(_ scalar: UInt32) -> Bool {
        isName(scalar) || scalar >= 0x80 && (ScalarClass.isLetterOrMark(scalar) || ScalarClass.isNumeral(scalar))
    }

    private static func mayPrecede(_ scalar: UInt32) -> Bool {
        !(isWord(scalar) || scalar == 0x3D || scalar == 0x2F)
    }
}
