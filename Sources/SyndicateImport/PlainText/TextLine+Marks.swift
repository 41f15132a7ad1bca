/// Marks that make a line something by themselves.
extension TextLine {
    /// The heading that one to six `#` and a space begin; `#` alone counts as the second level.
    var markedHeading: (level: Int, text: String)? {
        let level = text.utf8.prefix { $0 == UInt8(ascii: "#") }.count
        guard level >= 1, level <= 6 else { return nil }
        let rest = text.utf8.dropFirst(level)
        guard rest.first == 0x20 else { return nil }
        let words = Substring(rest).trimming { $0 == "#" || $0.properties.isWhitespace }
        return words.isEmpty ? nil : (max(level, 2), words)
    }

    /// The level of the heading above this line, if it is a line of `=` or `-` alone.
    var underlineLevel: Int? {
        guard let first = text.utf8.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
            text.utf8.count >= 3,
            text.utf8.allSatisfy({ $0 == first })
        else { return nil }
        return 2
    }

    /// Whether the line is a break between sections: three or more `*`, `-`, `_`, `=`, `~`, `#` or dashes, or an
    /// asterism.
    var isRule: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if first == "⁂" { return text.utf8.count == 3 }
        guard "*-_=~#–—―♦•".unicodeScalars.contains(first) else { return false }
        var count = 0
        for scalar in text.unicodeScalars where scalar != " " {
            guard scalar == first else { return false }
            count += 1
        }
        return count >= 3
    }

    /// Whether the line is quoted as in mail, with `>` before it.
    var isQuotation: Bool { text.utf8.first == UInt8(ascii: ">") }
}
