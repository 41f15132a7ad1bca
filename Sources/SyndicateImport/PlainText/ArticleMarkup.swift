internal import Syndicate

/// Writes an article's blocks as HTML and as plain text.
enum ArticleMarkup {
    /// The blocks as HTML: `p`, `h2` to `h6`, `ul`, `ol`, `blockquote`, `figure`, `hr`; addresses become links.
    ///
    /// What a picture shows is its `alt`, or the figure's `aria-label` where there is no picture; a credit stands in
    /// `small` within the caption.
    static func html(_ blocks: [ArticleBlock]) -> String {
        var output: [UInt8] = []
        for block in blocks {
            if !output.isEmpty { output.append(0x0A) }
            append(block, to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ block: ArticleBlock, to output: inout [UInt8]) {
        switch block {
        case .paragraph(let text): append("p", text, to: &output)
        case .heading(let level, let text): append("h\(level)", text, to: &output)
        case .list(let list): append(list, to: &output)
        case .quote(let paragraphs):
            output += "<blockquote>".utf8
            for paragraph in paragraphs { append("p", paragraph, to: &output) }
            output += "</blockquote>".utf8
        case .figure(let figure): append(figure, to: &output)
        case .rule: output += "<hr>".utf8
        }
    }

    private static func append(_ name: String, _ text: String, to output: inout [UInt8]) {
        output += "<\(name)>".utf8
        append(inline: text, to: &output)
        output += "</\(name)>".utf8
    }

    private static func append(_ list: ArticleList, to output: inout [UInt8]) {
        let name = list.start == nil ? "ul" : "ol"
        let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        output += "<\(name)\(start)>".utf8
        for item in list.items {
            output += "<li>".utf8
            append(inline: item.text, to: &output)
            for child in item.children { append(child, to: &output) }
            output += "</li>".utf8
        }
        output += "</\(name)>".utf8
    }

    private static func append(_ figure: Figure, to output: inout [UInt8]) {
        output += "<figure".utf8
        if figure.url == nil, let alt = figure.alt { append(attribute: "aria-label", alt, to: &output) }
        output += ">".utf8
        if let url = figure.url {
            output += "<img".utf8
            append(attribute: "src", url, to: &output)
            append(attribute: "alt", figure.alt ?? "", to: &output)
            output += ">".utf8
        }
        if figure.caption != nil || figure.credit != nil {
            output += "<figcaption>".utf8
            if let caption = figure.caption { append(inline: caption, to: &output) }
            if let credit = figure.credit {
                output += (figure.caption == nil ? "<small>" : " <small>").utf8
                append(inline: credit, to: &output)
                output += "</small>".utf8
            }
            output += "</figcaption>".utf8
        }
        output += "</figure>".utf8
    }

    private static func append(attribute name: StaticString, _ value: String, to output: inout [UInt8]) {
        output += " \(name)=\"".utf8
        HTMLEscape.append(attribute: value, to: &output)
        output += "\"".utf8
    }

    /// Running text: escaped, line feeds as `br`, addresses as links.
    static func append(inline text: String, to output: inout [UInt8]) {
        let bytes = Array(text.utf8)
        var start = 0
        for match in Autolink.ranges(in: bytes) {
            append(escaped: bytes[start..<match.range.lowerBound], to: &output)
            output += "<a href=\"".utf8
            output += match.prefix.utf8
            HTMLEscape.append(attribute: String(decoding: bytes[match.range], as: UTF8.self), to: &output)
            output += "\">".utf8
            append(escaped: bytes[match.range], to: &output)
            output += "</a>".utf8
            start = match.range.upperBound
        }
        append(escaped: bytes[start...], to: &output)
    }

    private static func append(escaped bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var isFirst = true
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !isFirst { output += "<br>".utf8 }
            isFirst = false
            HTMLEscape.append(text: String(decoding: line, as: UTF8.self), to: &output)
        }
    }

    /// The blocks as plain text, a blank line between two.
    static func text(_ blocks: [ArticleBlock]) -> String {
        var output = ""
        for block in blocks {
            if !output.isEmpty { output += "\n\n" }
            switch block {
            case .paragraph(let text), .heading(_, let text): output += text
            case .list(let list): append(list, indent: "", to: &output)
            case .quote(let paragraphs):
                output += paragraphs.map { "> " + $0.replacing("\n", with: "\n> ") }.joined(separator: "\n>\n")
            case .figure(let figure):
                output += [figure.alt, figure.caption, figure.credit].compactMap(\.self).joined(separator: "\n")
            case .rule: output += "* * *"
            }
        }
        return output
    }

    private static func append(_ list: ArticleList, indent: String, to output: inout String) {
        for (index, item) in list.items.enumerated() {
            if index > 0 { output += "\n" }
            let mark = list.start.map { "\($0 + index)." } ?? "-"
            output += "\(indent)\(mark) \(item.text)"
            for child in item.children {
                output += "\n"
                append(child, indent: indent + "  ", to: &output)
            }
        }
    }
}
