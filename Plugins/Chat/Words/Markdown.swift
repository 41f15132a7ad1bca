internal import Syndicate

/// Writes words so that a service that reads Markdown shows them as they are.
struct Markdown {
    /// What is written behind a backslash wherever it stands.
    var marks: Set<UInt8>
    /// Whether `<` and `&` are written as HTML's references; else `<` behind a backslash.
    var usesReferences: Bool
    /// Whether every name behind `@` calls somebody, or only those that call everybody.
    var callsByName: Bool

    /// Discord, whose clients take a backslash before any sign but letters and digits.
    static let discord = Markdown(marks: Set("\\*_~`|[]<".utf8), usesReferences: false, callsByName: false)

    /// Mattermost, which also reads Slack's `<!channel>` and `<address|words>` before Markdown, so that a backslash would
    /// be too late.
    static let mattermost = Markdown(
        marks: Set("\\*_~`|[]{}!$#".utf8), usesReferences: true, callsByName: true)

    /// The words, with addresses in them as they are, so that they are links.
    func escaped(_ text: String) -> String {
        let bytes = text.utf8.span
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var runs = AddressRuns.find(in: text).makeIterator()
        var run = runs.next()
        var index = 0
        var isLineStart = true
        while index < bytes.count {
            if let address = run, index == address.lowerBound {
                write(address: bytes, address, to: &output)
                index = address.upperBound
                run = runs.next()
                isLineStart = false
                continue
            }
            if isLineStart, let end = lineMark(bytes, at: index, to: &output) {
                index = end
                isLineStart = false
                continue
            }
            let byte = bytes[index]
            isLineStart = byte == 0x0A
            switch byte {
            case UInt8(ascii: "<") where usesReferences: output += Array("&lt;".utf8)
            case UInt8(ascii: "&") where usesReferences && isReference(bytes, at: index + 1):
                output += Array("&amp;".utf8)
            case UInt8(ascii: "@") where index == 0 || !Mention.isWord(bytes[index - 1]):
                output.append(byte)
                if Mention.calls(bytes, at: index + 1, byName: callsByName) { output += Array(ChatWords.joiner.utf8) }
            case UInt8(ascii: ":") where usesReferences && isEmojiName(bytes, at: index + 1):
                output.append(byte)
                output += Array(ChatWords.joiner.utf8)
            case _ where marks.contains(byte): output += [UInt8(ascii: "\\"), byte]
            default: output.append(byte)
            }
            index += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Writes a sign that makes a heading, a list, a quote or a rule of a line, so that it does not; where it ends.
    private func lineMark(_ bytes: Span<UInt8>, at start: Int, to output: inout [UInt8]) -> Int? {
        switch bytes[start] {
        case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">"):
            output += [UInt8(ascii: "\\"), bytes[start]]
            return start + 1
        case UInt8(ascii: "="):
            output += Array(ChatWords.joiner.utf8) + [bytes[start]]
            return start + 1
        case 0x30...0x39:
            var end = start
            while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
            for index in start..<end { output.append(bytes[index]) }
            guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
                return end
            }
            output += [UInt8(ascii: "\\"), bytes[end]]
            return end + 1
        default: return nil
        }
    }

    private func write(address bytes: Span<UInt8>, _ run: Range<Int>, to output: inout [UInt8]) {
        for index in run {
            if callsByName, bytes[index] == UInt8(ascii: "@") {
                output += Array("%40".utf8)
            } else {
                output.append(bytes[index])
            }
        }
    }

    /// Whether a name and another colon stand behind a colon, which Mattermost would show as a picture.
    private func isEmojiName(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        var index = start
        while index < bytes.count, index - start < 64,
            Mention.isWord(bytes[index]) || bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
        {
            index += 1
        }
        return index > start && index < bytes.count && bytes[index] == UInt8(ascii: ":")
    }

    private func isReference(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index < bytes.count && (bytes[index] == UInt8(ascii: "#") || Mention.isWord(bytes[index]))
    }
}
