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

    /// The mark at the start of a line: `- `, `* `, `+ `, `• `, `1. `, `1) `, `(1) `; numbers have three digits at most.
    static func mark(_ line: TextLine) -> Mark? {
        let scalars = line.text.unicodeScalars
        guard let first = scalars.first else { return nil }
        let second = scalars.dropFirst()
        if "-*+".unicodeScalars.contains(first), second.first == " " {
            return Mark(marker: UInt8(ascii: first), text: TextTrim.spaces(String(second)))
        }
        if "•‣◦▪●■▸►⁃∙".unicodeScalars.contains(first), second.contains(where: { $0 != " " }) {
            return Mark(marker: 0, text: TextTrim.spaces(String(second)))
        }
        let isBracketed = first == "("
        let digits = (isBracketed ? second : scalars[...]).prefix { $0.isASCII && $0.properties.numericType == .decimal }
        guard !digits.isEmpty, digits.count <= 3, let number = Int(String(Substring(digits))) else { return nil }
        let rest = scalars[digits.endIndex...]
        guard let sign = rest.first, sign == ")" || sign == "." && !isBracketed, rest.dropFirst().first == " " else { return nil }
        let text = TextTrim.spaces(String(Substring(rest.dropFirst())))
        return text.isEmpty ? nil : Mark(number: number, marker: UInt8(ascii: sign), text: text)
    }

    /// How many lines from `start` on belong to a list that begins there; 0 where none does.
    ///
    /// A line without a mark goes on with the point above if it is indented further than the list, or if the line above is
    /// long enough to have been broken by a program.
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
        var stack: [(indent: Int, list: ArticleList)] = []
        for line in lines {
            guard let mark = mark(line) else {
                guard var top = stack.popLast(), var item = top.list.items.popLast() else { return nil }
                item.text += Wrapping.joint(item.text, line.text) + line.text
                top.list.items.append(item)
                stack.append(top)
                continue
            }
            while stack.count > 1, let top = stack.last, line.indent < top.indent { close(&stack) }
            if let top = stack.last, line.indent < top.indent + 2 || stack.count >= depthLimit {
                stack[stack.count - 1].list.items.append(ArticleList.Item(text: mark.text))
            } else {
                let list = ArticleList(start: mark.number, items: [ArticleList.Item(text: mark.text)], marker: mark.marker)
                stack.append((line.indent, list))
            }
        }
        while stack.count > 1 { close(&stack) }
        return stack.first?.list
    }

    private static func close(_ stack: inout [(indent: Int, list: ArticleList)]) {
        guard stack.count > 1, let top = stack.popLast() else { return }
        let parent = stack.count - 1
        let item = stack[parent].list.items.count - 1
        guard item >= 0 else { return }
        stack[parent].list.items[item].children.append(top.list)
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
