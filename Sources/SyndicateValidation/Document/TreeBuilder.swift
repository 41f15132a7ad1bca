internal import Syndicate
internal import SyndicateXML

/// Builds the tree of a document from a reader's events, as far as it goes.
struct TreeBuilder {
    private var tree = DocumentTree()
    private let names = XMLNames()
    /// The open elements and the last child of each.
    private var open: [(element: Int32, last: Int32)] = []

    /// The tree, and why reading ended before the document did.
    static func build(
        _ document: [UInt8], mode: XMLReader.Mode, log: DiagnosticLog?
    ) -> (tree: DocumentTree, error: XMLReaderError?) {
        var builder = TreeBuilder()
        builder.tree.values.reserveCapacity(document.count)
        builder.tree.records.reserveCapacity(document.count / 24)
        var failure: XMLReaderError?
        do throws(XMLReaderError) {
            try builder.read(document, mode: mode, log: log)
        } catch {
            failure = error
        }
        builder.tree.names = (0..<builder.names.count).map { builder.names[$0] }
        builder.tree.undoReplacements(in: document)
        return (builder.tree, failure)
    }

    private mutating func read(_ document: [UInt8], mode: XMLReader.Mode, log: DiagnosticLog?) throws(XMLReaderError) {
        let input = XMLInput(bytes: document, charset: "UTF-8")
        var reader = try XMLReader(input, mode: mode, names: names, log: log)
        while true {
            switch try reader.next() {
            case .start: start(reader)
            case .end: end(at: Int32(truncatingIfNeeded: reader.offset))
            case .text: text(reader)
            case .instruction: break
            case .endOfDocument: return
            }
        }
    }

    private mutating func start(_ reader: borrowing XMLReader) {
        let first = Int32(truncatingIfNeeded: tree.attributes.count)
        for index in 0..<reader.attributeCount {
            let start = tree.values.count
            reader.withAttribute(index) { tree.values.append(contentsOf: $0) }
            tree.attributes.append(
                DocumentTree.AttributeRecord(
                    name: Int32(truncatingIfNeeded: reader.attributeNameNumber(index)),
                    start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: tree.values.count - start)
                ))
        }
        dropBlank()
        let node = append(
            DocumentTree.Record(
                name: Int32(truncatingIfNeeded: reader.nameNumber), parent: open.last?.element ?? -1, start: first,
                count: Int32(truncatingIfNeeded: tree.attributes.count) - first,
                offset: Int32(truncatingIfNeeded: reader.offset)))
        if tree.root < 0 { tree.root = node }
        open.append((node, -1))
    }

    private mutating func end(at offset: Int32) {
        guard let closed = open.popLast() else { return }
        tree.records[Int(closed.element)].close = offset
    }

    private mutating func text(_ reader: borrowing XMLReader) {
        guard let parent = open.last else { return }
        let isBlank = reader.withText { text in
            text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        }
        // White space between elements says nothing; without elements it is the value.
        if isBlank, parent.last >= 0, tree.records[Int(parent.last)].name >= 0 { return }
        let start = tree.values.count
        reader.withText { tree.values.append(contentsOf: $0) }
        append(
            DocumentTree.Record(
                name: isBlank ? -2 : -1, parent: parent.element, start: Int32(truncatingIfNeeded: start),
                count: Int32(truncatingIfNeeded: tree.values.count - start),
                offset: Int32(truncatingIfNeeded: reader.offset)))
    }

    /// Takes back a blank text that turns out to stand before an element.
    private mutating func dropBlank() {
        guard let parent = open.last, parent.last >= 0, parent.last == tree.records.count - 1,
            tree.records[Int(parent.last)].name == -2,
            tree.records[Int(parent.element)].firstChild == parent.last
        else { return }
        tree.records.removeLast()
        tree.records[Int(parent.element)].firstChild = -1
        open[open.count - 1].last = -1
    }

    @discardableResult
    private mutating func append(_ record: DocumentTree.Record) -> Int32 {
        let node = Int32(truncatingIfNeeded: tree.records.count)
        tree.records.append(record)
        guard let parent = open.last else { return node }
        if parent.last < 0 {
            tree.records[Int(parent.element)].firstChild = node
        } else {
            tree.records[Int(parent.last)].nextSibling = node
        }
        open[open.count - 1].last = node
        return node
    }
}
