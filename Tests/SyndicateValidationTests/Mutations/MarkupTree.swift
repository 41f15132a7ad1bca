/// An element of a document that is to be mutated; prints one start tag a line.
struct MarkupTree: Sendable {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [MarkupTree] = []
    /// What stands before the first child, as written.
    var text = ""
    /// What stands before the start tag.
    var prefix = ""
    /// Whether the end tag is left out.
    var isOpen = false
    /// Tells the lines of this element in what is printed.
    var mark = 0

    /// Reads a document without comments, CDATA sections and declarations; what is in a `div` stays text.
    init(_ document: String) {
        var rest = document[...]
        if rest.hasPrefix("<?"), let end = rest.firstRange(of: "?>") { rest = rest[end.upperBound...] }
        rest = rest.drop { $0 != "<" }
        self.init(from: &rest)
    }

    private init(from rest: inout Substring) {
        rest = rest.dropFirst()
        name = String(Self.take(&rest) { !" />\n".contains($0) })
        while true {
            rest = rest.drop { $0.isWhitespace }
            if rest.hasPrefix("/>") {
                rest = rest.dropFirst(2)
                return
            }
            if rest.hasPrefix(">") { break }
            let attribute = String(Self.take(&rest) { $0 != "=" })
            rest = rest.dropFirst(2)
            attributes.append((attribute, String(Self.take(&rest) { $0 != "\"" })))
            rest = rest.dropFirst()
        }
        rest = rest.dropFirst()
        if name == "div", let end = rest.firstRange(of: "</div>") {
            text = String(rest[..<end.lowerBound])
            rest = rest[end.upperBound...]
            return
        }
        text = Self.trimmed(Self.take(&rest) { $0 != "<" })
        while rest.hasPrefix("<"), !rest.hasPrefix("</") {
            children.append(MarkupTree(from: &rest))
            _ = Self.take(&rest) { $0 != "<" }
        }
        _ = Self.take(&rest) { $0 != ">" }
        rest = rest.dropFirst()
    }

    private static func take(_ rest: inout Substring, while condition: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: condition)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The document, and the lines of the elements that are marked.
    func printed() -> (text: String, lines: [Int: ClosedRange<Int>]) {
        var lines = ["<?xml version=\"1.0\" encoding=\"utf-8\"?>"]
        var marks: [Int: ClosedRange<Int>] = [:]
        print(into: &lines, &marks)
        return (lines.joined(separator: "\n") + "\n", marks)
    }

    private func print(into lines: inout [String], _ marks: inout [Int: ClosedRange<Int>]) {
        let first = lines.count + 1
        let tag = prefix + "<" + name + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
        let end = isOpen ? "" : "</\(name)>"
        if children.isEmpty {
            lines.append(text.isEmpty && !isOpen ? tag + "/>" : tag + ">" + text + end)
        } else {
            lines.append(tag + ">" + text)
            for child in children { child.print(into: &lines, &marks) }
            lines.append(end)
        }
        if mark != 0 { marks[mark] = first...lines.count }
    }

    /// The element at the end of a path of places among children.
    subscript(path: ArraySlice<Int>) -> MarkupTree {
        get { path.isEmpty ? self : children[path.first!][path.dropFirst()] }
        set {
            if path.isEmpty { self = newValue } else { children[path.first!][path.dropFirst()] = newValue }
        }
    }

    /// The paths of all elements, outer ones first.
    var paths: [[Int]] {
        [[]] + children.indices.flatMap { index in children[index].paths.map { [index] + $0 } }
    }
}
