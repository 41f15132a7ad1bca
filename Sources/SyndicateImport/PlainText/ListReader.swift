internal import Syndicate

/// Reads lists: lines that begin with `-`, `*`, `•` or a number.
enum ListReader {
    /// What stands before a point.
    struct Mark: Equatable {
        /// The number; `nil` for points without numbers.
        var number: Int?
        /// The mark: `-`, `*`, `•` as 0, or what stands behind the number.
        var marker: UInt8
        /// The words behind it.
        var text: String
    }

    /// The mark at the start of a line: `- `, `* `, `+ `, `• `, `1. `, `1) `, `(1) `; numbers have three digits at
    /// most.
    static func mark(_ line: TextLine) -> Mark? {
        let scalars = line.text.unicodeScalars
        guard let first = scalars.first else { return nil }
        let second = scalars.dropFirst()
        if "-*+".unicodeScalars.contains(first), second.first == " " {
            return Mark(marker: UInt8(ascii: first), text: String(second).trimmed)
        }
        if "•‣◦▪●■▸►⁃∙".unicodeScalars.contains(first), second.contains(where: { $0 != " " }) {
            return Mark(marker: 0, text: String(second).trimmed)
        }
        let isBracketed = first == "("
        let digits = (isBracketed ? second : scalars[...]).prefix {
            $0.isASCII && $0.properties.numericType == .decimal
        }
        guard !digits.isEmpty, digits.count <= 3, let number = Int(String(Substring(digits))) else { return nil }
        let rest = scalars[digits.endIndex...]
        guard let sign = rest.first, sign == ")" || sign == "." && !isBracketed, rest.dropFirst().first == " " else {
            return nil
        }
        let text = String(Substring(rest.dropFirst())).trimmed
        return text.isEmpty ? nil : Mark(number: number, marker: UInt8(ascii: sign), text: text)
    }

    /// How many lines from `start` on belong to a list that begins there; 0 where none does.
    ///
    /// A line without a mark goes on with the point above if it is indented further than the list, or if the line
    /// above is long enough to have been broken by a program.
    static func length(_ lines: ArraySlice<TextLine>) -> Int {
        guard var previous = lines.first, mark(previous) != nil else { return 0 }
        let indent = previous.indent
        var count = 1
        for line in lines.dropFirst() {
            let isBroken = previous.width >= Wrapping.narrowest && line.width <= Wrapping.widest
            guard mark(line) != nil || line.indent > indent || isBroken else { break }
            count += 1
            previous = line
        }
        return count
    }

    /// The list that lines make, the first of which has a mark.
    static func list(_ lines: ArraySlice<TextLine>) -> ArticleList? {
        var open: [(indent: Int, list: ArticleList)] = []
        var text = ""
        for line in lines {
            guard let mark = mark(line) else {
                text += Wrapping.joint(text, line.text) + line.text
                continue
            }
            finish(&open, text)
            text = mark.text
            while open.count > 1, line.indent < open[open.count - 1].indent { close(&open) }
            let isDeeper = open.isEmpty || line.indent >= open[open.count - 1].indent + 2 && open.count < depthLimit
            if isDeeper { open.append((line.indent, ArticleList(start: mark.number, items: [], marker: mark.marker))) }
            open[open.count - 1].list.items.append(ArticleList.Item(text: ""))
        }
        finish(&open, text)
        while open.count > 1 { close(&open) }
        return open.first?.list
    }

    /// Gives the last point its words.
    private static func finish(_ open: inout [(indent: Int, list: ArticleList)], _ text: String) {
        guard let last = open.indices.last, let item = open[last].list.items.indices.last else { return }
        open[last].list.items[item].text = text
    }

    private static func close(_ open: inout [(indent: Int, list: ArticleList)]) {
        guard let closed = open.popLast()?.list, let last = open.indices.last,
            let item = open[last].list.items.indices.last
        else { return }
        open[last].list.items[item].children.append(closed)
    }

    /// The profiles that a short list names, one or more in each point.
    static func profiles(_ list: ArticleList) -> [SocialProfile]? {
        guard list.items.count <= 40, list.items.allSatisfy({ $0.children.isEmpty && $0.text.utf8.count <= 300 }) else {
            return nil
        }
        return ProfileReader.find(list.items.map(\.text).joined(separator: "\n"))?.profiles
    }

    private static let depthLimit = 8
}

extension ArticleList {
    /// Whether `other` goes on with this list: points of the same mark, or the next number.
    func isContinued(by other: ArticleList) -> Bool {
        guard marker == other.marker else { return false }
        switch (start, other.start) {
        case (nil, nil): return true
        case (let first?, let next?): return next == first + items.count
        default: return false
        }
    }
}
