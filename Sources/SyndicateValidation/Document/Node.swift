internal import Syndicate
internal import SyndicateXML

/// An element of a document that is validated.
public struct Node: Sendable {
    let document: FeedDocument
    let index: Int32

    private var record: DocumentTree.Record { document.tree.records[Int(index)] }

    /// Its name, with the usual prefix of its namespace unless that is the format's own, such as `itunes:image`.
    public var name: String { document.names[Int(record.name)].text }

    var owner: QualifiedName.Owner { document.names[Int(record.name)].owner }

    /// Its namespace; empty for none.
    public var namespace: String { document.tree.names[Int(record.name)].namespace }

    /// Its name without prefix.
    public var localName: String { document.tree.names[Int(record.name)].local }

    /// The element that holds it; `nil` for the root.
    public var parent: Node? { record.parent < 0 ? nil : Node(document: document, index: record.parent) }

    /// Whether the document has its end.
    var isClosed: Bool { record.close >= 0 }

    var offset: Int { Int(record.offset) }

    var close: Int { Int(record.close) }

    /// The elements in it, in order.
    public var children: some Sequence<Node> {
        let records = document.tree.records
        return sequence(state: record.firstChild) { [document] next -> Node? in
            while next >= 0 {
                let index = next
                let record = records[Int(index)]
                next = record.nextSibling
                if record.name >= 0 { return Node(document: document, index: index) }
            }
            return nil
        }
    }

    /// The first element in it.
    public var child: Node? { children.first { _ in true } }

    /// The elements called `name` in it, in order.
    public func children(_ name: String) -> [Node] { children.filter { $0.name == name } }

    /// The first element called `name` in it.
    public func child(_ name: String) -> Node? { children.first { $0.name == name } }

    /// The elements from its parent outwards.
    public var ancestors: some Sequence<Node> { sequence(first: self, next: \.parent).dropFirst() }

    /// The character data that stands in it directly, as written.
    public var text: String {
        let first = record.firstChild
        if first < 0 { return "" }
        let only = document.tree.records[Int(first)]
        if only.name < 0, only.nextSibling < 0 { return document.tree.text(only.start, only.count) }
        var result = ""
        var next = first
        while next >= 0 {
            let record = document.tree.records[Int(next)]
            if record.name < 0 { result += document.tree.text(record.start, record.count) }
            next = record.nextSibling
        }
        return result
    }

    /// The character data in it and in all below it.
    public var deepText: String {
        var result = ""
        var next = record.firstChild
        while next >= 0 {
            let record = document.tree.records[Int(next)]
            result +=
                record.name < 0
                ? document.tree.text(record.start, record.count) : Node(document: document, index: next).deepText
            next = record.nextSibling
        }
        return result
    }

    /// How many attributes it has, namespace declarations left out.
    var attributeCount: Int { Int(record.count) }

    func attributeRecord(_ number: Int) -> DocumentTree.AttributeRecord {
        document.tree.attributes[Int(record.start) + number]
    }

    func attributeName(_ number: Int) -> QualifiedName { document.names[Int(attributeRecord(number).name)] }

    func attributeValue(_ number: Int) -> String {
        let attribute = attributeRecord(number)
        return document.tree.text(attribute.start, attribute.count)
    }

    /// The names of its attributes, in order, namespace declarations left out.
    public var attributeNames: [String] { (0..<attributeCount).map { attributeName($0).text } }

    /// The value of an attribute, by its name with the usual prefix of its namespace.
    public func attribute(_ name: String) -> String? {
        for number in 0..<attributeCount where attributeName(number).text == name { return attributeValue(number) }
        return nil
    }

    /// The language in scope (`xml:lang`).
    public var language: String? {
        for node in sequence(first: self, next: \.parent) {
            if let own = node.attribute("xml:lang") { return own }
        }
        return nil
    }

    /// The base of relative references: every `xml:base` in scope, resolved against the document's address.
    public var base: String? {
        var base = document.address
        for node in Array(sequence(first: self, next: \.parent)).reversed() {
            guard let own = node.attribute("xml:base") else { continue }
            base = base.map { IRI.resolve(own, against: $0) } ?? own
        }
        return base
    }
}

extension Node: Hashable {
    /// Whether both are the same element of the same document.
    public static func == (left: Node, right: Node) -> Bool {
        left.index == right.index && left.document === right.document
    }

    /// Hashes the element's place in its document.
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Node {
    /// The bytes of the start tag.
    var tagRange: Range<Int> {
        let tag = StartTag(document.source.bytes, at: offset)
        return offset..<max(tag.end, offset)
    }

    /// The raw text of the start tag.
    var startTag: StartTag { StartTag(document.source.bytes, at: offset) }

    /// The bytes between start and end tag; `nil` where it closes itself or was never closed.
    var contentRange: Range<Int>? {
        let tag = startTag
        guard close > offset, tag.end <= close, !tag.isEmpty else { return nil }
        return tag.end..<close
    }

    /// Where an attribute stands in the source.
    func attributeRange(_ name: String) -> StartTag.Attribute? {
        guard let number = (0..<attributeCount).first(where: { attributeName($0).text == name }) else { return nil }
        let written = document.tree.names[Int(attributeRecord(number).name)]
        let raw = written.prefix.map { $0.isEmpty ? written.local : $0 + ":" + written.local } ?? written.local
        return rawAttribute(raw)
    }

    /// Where the attribute of this very spelling stands in the source.
    func rawAttribute(_ spelling: String) -> StartTag.Attribute? {
        let bytes = document.source.bytes
        return startTag.attributes.first { bytes[$0.name].elementsEqual(spelling.utf8) }
    }
}
