internal import Syndicate

/// Words as Slack's text objects take them.
///
/// Slack has no way to write a sign of its markup as a sign: words in which there are any are plain text, where none of
/// them means anything; others are `mrkdwn`, so that addresses in them are links.
enum SlackText {
    /// What a text costs: UTF-16 code units once it is escaped, so that it fits however Slack counts.
    static func cost(_ text: String) -> Int {
        let mrkdwn = mrkdwn(text)
        return max(mrkdwn?.utf16.count ?? 0, escaped(text).utf16.count)
    }

    /// What plain text costs.
    static func plainCost(_ text: String) -> Int { escaped(text).utf16.count }

    /// Plain text, in which nothing means anything.
    static func plain(_ text: String) -> JSONValue {
        .members(["type": "plain_text", "text": .string(escaped(text)), "emoji": .bool(false)])
    }

    /// Words of an article, with the addresses in them as links where that is safe.
    static func words(_ text: String) -> JSONValue {
        mrkdwn(text).map(markup) ?? plain(text)
    }

    /// Markup of our own.
    static func markup(_ text: String) -> JSONValue {
        // Verbatim: Slack makes no links and calls out of what looks so.
        .members(["type": "mrkdwn", "text": .string(text), "verbatim": .bool(true)])
    }

    /// A link, on words without markup.
    static func link(_ address: String, _ label: String) -> String {
        // An address is in ASCII, without what would end the link; nothing in it calls anybody, and a joiner would lead elsewhere.
        let reference = address.replacing("&", with: "&amp;").replacing("<", with: "%3C").replacing(">", with: "%3E")
        return "<\(reference.replacing("|", with: "%7C"))|\(escaped(label))>"
    }

    /// Text with the three signs escaped that Slack reads first, and with names that call everybody kept apart.
    static func escaped(_ text: String) -> String {
        let bytes = text.utf8.span
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "&"): output += Array("&amp;".utf8)
            case UInt8(ascii: "<"): output += Array("&lt;".utf8)
            case UInt8(ascii: ">"): output += Array("&gt;".utf8)
            default: output.append(byte)
            }
            if byte == UInt8(ascii: "@"), index == 0 || !Mention.isWord(bytes[index - 1]),
                Mention.calls(bytes, at: index + 1, byName: false)
            {
                output += Array(ChatWords.joiner.utf8)
            }
            index += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The text as `mrkdwn` with its addresses as links; `nil` where something in it would be read as markup.
    private static func mrkdwn(_ text: String) -> String? {
        var output = ""
        var start = text.startIndex
        var offset = 0
        for run in AddressRuns.find(in: text) {
            let lower = text.utf8.index(start, offsetBy: run.lowerBound - offset)
            let upper = text.utf8.index(lower, offsetBy: run.count)
            guard !hasMarks(text[start..<lower]) else { return nil }
            output += escaped(String(text[start..<lower]))
            let written = String(text[lower..<upper])
            output += WebAddress.absolute(written).map { link($0, written) } ?? escaped(written)
            start = upper
            offset = run.upperBound
        }
        guard !hasMarks(text[start...]) else { return nil }
        return output + escaped(String(text[start...]))
    }

    /// Whether signs of markup stand in a text: bold, italic, struck out, code, an emoji's name, a quote.
    private static func hasMarks(_ text: Substring) -> Bool {
        var isInWord = false
        var hasColon = false
        var isLineStart = text.startIndex == text.base.startIndex
        for byte in text.utf8 {
            defer { isLineStart = byte == 0x0A }
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"): return true
            case UInt8(ascii: ">") where isLineStart: return true
            case UInt8(ascii: ":"):
                if hasColon, isInWord { return true }
                hasColon = true
                isInWord = false
            case 0x20, 0x0A:
                hasColon = false
                isInWord = false
            default: isInWord = true
            }
        }
        return false
    }
}
