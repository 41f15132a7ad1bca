internal import Syndicate

/// A value of a document of JSON.
struct JSONNode: Sendable {
    let document: JSONDocument
    let index: Int32

    private var record: JSONTree.Record { document.tree.records[Int(index)] }

    var kind: JSONTree.Kind { record.kind }
    var isClosed: Bool { record.isClosed }

    /// The name as a member of an object; `nil` for the root and the values of an array.
    var name: String? {
        let record = record
        guard record.nameStart >= 0 else { return nil }
        let start = Int(record.nameStart)
        return text(start..<start + Int(record.nameCount), hasEscapes: record.nameHasEscapes)
    }

    /// The bytes of the name with its quotation marks.
    var nameRange: Range<Int>? {
        let record = record
        guard record.nameStart >= 0 else { return nil }
        let start = Int(record.nameStart)
        return start - 1..<start + Int(record.nameCount) + 1
    }

    /// The bytes of the value, quotation marks and brackets included.
    var range: Range<Int> { Int(record.start)..<Int(record.end) }

    /// The bytes of the value, of an array or object its first bracket alone.
    var head: Range<Int> {
        let record = record
        let end = record.kind == .object || record.kind == .array ? record.start + 1 : record.end
        return Int(record.start)..<Int(end)
    }

    /// The bytes of a string between its quotation marks where they mean what they are; `nil` where escapes stand in it.
    var plainRange: Range<Int>? {
        let record = record
        guard record.kind == .string, !record.hasEscapes else { return nil }
        return Int(record.start) + 1..<Int(record.end) - 1
    }

    /// A string with its escapes resolved; of other values the bytes as they stand.
    var text: String {
        let record = record
        guard record.kind == .string else { return text(range, hasEscapes: false) }
        return text(Int(record.start) + 1..<Int(record.end) - 1, hasEscapes: record.hasEscapes)
    }

    /// The place of the first escape of a string that is half a surrogate pair.
    var loneSurrogate: Int? {
        let record = record
        guard record.kind == .string, record.hasEscapes else { return nil }
        var output: [UInt8] = []
        var lone: [Int] = []
        let bytes = document.source.bytes
        JSONScanner.unescape(
            bytes.span, Int(record.start) + 1..<Int(record.end) - 1, into: &output, lone: &lone)
        return lone.first
    }

    var parent: JSONNode? { record.parent < 0 ? nil : JSONNode(document: document, index: record.parent) }

    /// The members of an object or the values of an array.
    var children: UnfoldSequence<JSONNode, Int32> {
        let records = document.tree.records
        let record = record
        let first = record.last > index ? index + 1 : -1
        return sequence(state: first) { [document] (next: inout Int32) -> JSONNode? in
            guard next >= 0 else { return nil }
            defer { next = records[Int(next)].next }
            return JSONNode(document: document, index: next)
        }
    }

    /// All that is within the value, in the order of the document.
    var descendants: LazyMapSequence<Range<Int32>, JSONNode> {
        let document = document
        return (index + 1..<record.last + 1).lazy.map { JSONNode(document: document, index: $0) }
    }

    /// The first member of an object of that name.
    func member(_ name: String) -> JSONNode? {
        guard kind == .object else { return nil }
        return children.first { $0.name?.utf8.elementsEqual(name.utf8) ?? false }
    }

    /// The text of a member that is a string.
    func string(_ name: String) -> String? { member(name).flatMap { $0.kind == .string ? $0.text : nil } }

    /// What findings call it: its name, or that of the array that holds it.
    var label: String {
        var node = self
        while true {
            if let name = node.name { return name }
            guard let parent = node.parent else { return "feed" }
            node = parent
        }
    }

    /// What findings call the object that holds it.
    var parentLabel: String {
        var node = self
        while node.name == nil, let parent = node.parent { node = parent }
        return node.parent?.label ?? "root"
    }

    /// The value's JSON Pointer (RFC 6901).
    var path: String {
        var steps: [String] = []
        var node = self
        while let parent = node.parent {
            steps.append(node.name.map(Self.escaped) ?? String(node.record.number))
            node = parent
        }
        return steps.reversed().map { "/" + $0 }.joined()
    }

    /// A name as a step of a JSON Pointer.
    static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func text(_ range: Range<Int>, hasEscapes: Bool) -> String {
        let bytes = document.source.bytes
        guard hasEscapes else { return String(decoding: bytes[range], as: UTF8.self) }
        var output: [UInt8] = []
        var lone: [Int] = []
        JSONScanner.unescape(bytes.span, range, into: &output, lone: &lone)
        return String(decoding: output, as: UTF8.self)
    }
}
