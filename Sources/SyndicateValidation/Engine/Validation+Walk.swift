internal import Syndicate

extension Validation {
    /// Looks at an element and all below it.
    mutating func walk(_ node: Node, as model: ElementModel) {
        attributes(of: node, model)
        switch model.content {
        case .anything: break
        case .mixed: break
        case .text(let datatype):
            elementsInText(of: node)
            if node.isClosed { datatype.check(&self, Value(node, node.text)) }
        case .elements: elements(of: node, model)
        }
        guard node.isClosed else { return }
        for check in model.checks { check(&self, node) }
        guard !model.place.isEmpty else { return }
        for number in notes.vocabularies.sorted() {
            for check in vocabularies[number].checks where !check.places.isDisjoint(with: model.place) {
                check.check(&self, node)
            }
        }
    }

    private mutating func elements(of node: Node, _ model: ElementModel) {
        var counts = [Int](repeating: 0, count: model.children.count)
        var foreignCounts: [String: Int] = [:]
        let records = document.tree.records
        var next = records[Int(node.index)].firstChild
        var hasText = false
        while next >= 0 {
            let record = records[Int(next)]
            let child = Node(document: document, index: next)
            next = record.nextSibling
            if record.name < 0 {
                if record.name == -1, !hasText {
                    hasText = true
                    text(record, in: node)
                }
                continue
            }
            switch resolve(record.name, in: model) {
            case .child(let number):
                let row = model.children[number]
                counts[number] += 1
                if counts[number] > row.most { report(row.repeated, at: child) }
                walk(child, as: row.model())
            case .extensionElement(let row, let vocabulary):
                notes.vocabularies.insert(vocabulary)
                foreignCounts[row.name, default: 0] += 1
                if foreignCounts[row.name, default: 0] > row.most, follows(.w3c) || !vocabularies[vocabulary].mayRepeat
                {
                    report(row.repeated, at: child)
                }
                walk(child, as: row.model())
            case .misplaced(let vocabulary):
                notes.vocabularies.insert(vocabulary)
                undefined(child, in: node)
            case .undefined: undefined(child, in: node)
            case .foreign: foreign(child)
            }
        }
        guard node.isClosed else { return }
        for (number, row) in model.children.enumerated() where counts[number] < row.least {
            reportMissing(row.missing, row.name, in: node)
        }
    }

    /// Reports text where there should be none.
    private mutating func text(_ record: DocumentTree.Record, in node: Node) {
        let bytes = document.source.bytes
        let end = min(Int(record.offset) + Int(record.count), bytes.count)
        var start = Int(record.offset)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        report(
            .unexpectedText, at: node, .bytes(start..<end),
            value: document.tree.text(record.start, record.count).trimmed)
    }

    private mutating func undefined(_ child: Node, in node: Node) {
        switch child.namespace {
        case XMLNamespace.xhtml.uri: report(.misplacedXHTMLContent, at: child)
        case "" where hasOwnNamespace:
            report(.undeterminableVocabulary, at: child)
        default: report(.undefinedElement, at: child, parent: node.name)
        }
    }

    /// Reports elements in no namespace below one that is not looked at.
    private mutating func foreign(_ node: Node) {
        if format.family == .rss11 { checkRDFExtension(node) }
        guard format.family == .rss, isForeign(node) else { return }
        for child in node.children {
            if child.namespace.isEmpty { report(.notInANamespace, at: child) } else { foreign(child) }
        }
    }

    /// Reports elements where there is only text.
    private mutating func elementsInText(of node: Node) {
        switch format.family {
        case .rss, .opml: for child in node.children { report(.undefinedElement, at: child, parent: node.name) }
        case .rdf, .rss11: checkRDFText(node)
        default: for child in node.children where !isForeign(child) { undefined(child, in: node) }
        }
    }

    /// Whether an element is of a namespace that has no rules.
    func isForeign(_ node: Node) -> Bool {
        switch node.owner {
        case .unknown, .known: true
        default: false
        }
    }

    private mutating func resolve(_ name: Int32, in model: ElementModel) -> Resolution {
        let key = ResolutionKey(model: ObjectIdentifier(model), name: name)
        if let known = resolutions[key] { return known }
        let resolution = resolution(of: document.names[Int(name)], in: model)
        resolutions[key] = resolution
        return resolution
    }

    private func resolution(of name: QualifiedName, in model: ElementModel) -> Resolution {
        if let number = model.childNumbers[name.text], name.owner != .nobody || !hasOwnNamespace {
            return .child(number)
        }
        switch name.owner {
        case .vocabulary(let number):
            let vocabulary = vocabularies[number]
            for element in vocabulary.elements[name.text] ?? [] where !element.places.isDisjoint(with: model.place) {
                return .extensionElement(element.child, vocabulary: number)
            }
            return vocabulary.isLenient || holdsAnyExtension(model) ? .foreign : .misplaced(vocabulary: number)
        case .known where name.text.hasPrefix("xhtml:"): return .undefined
        case .unknown, .known, .xml: return .foreign
        case .format, .nobody: return .undefined
        }
    }

    /// Whether elements of any namespace may stand in an element: persons of Atom (RFC 4287, section 3.2), and all of OPML
    /// 2.0 (“Extending OPML”).
    private func holdsAnyExtension(_ model: ElementModel) -> Bool {
        guard !follows(.w3c) else { return false }
        return model.place.contains(.person) || format.family == .opml && format.version.hasPrefix("2")
    }

    /// Whether the format's elements are in a namespace.
    private var hasOwnNamespace: Bool {
        format.family != .rss && format.family != .opml && !document.isWithoutNamespace
    }

    // MARK: Attributes

    private mutating func attributes(of node: Node, _ model: ElementModel) {
        for number in 0..<node.attributeCount {
            let name = node.attributeName(number)
            if let row = model.attributes.first(where: { $0.name == name.text }) {
                row.datatype?.check(&self, Value(node, attribute: name.text, node.attributeValue(number)))
                continue
            }
            switch name.owner {
            case .xml: xmlAttribute(name.text, Value(node, attribute: name.text, node.attributeValue(number)))
            case .unknown: extensionAttribute(name.text, of: node)
            case .known: if model.isStrictAboutAttributes { knownAttribute(name.text, of: node) }
            case .vocabulary(let vocabulary):
                if let known = vocabularies[vocabulary].attributes[name.text],
                    known.elements.isEmpty || known.elements.contains(node.name)
                {
                    notes.vocabularies.insert(vocabulary)
                    known.datatype?.check(&self, Value(node, attribute: name.text, node.attributeValue(number)))
                } else if model.isStrictAboutAttributes {
                    unexpectedAttribute(name.text, of: node)
                }
            case .nobody, .format:
                if model.isStrictAboutAttributes { unexpectedAttribute(name.text, of: node) }
            }
        }
        for row in model.attributes {
            guard let missing = row.missing, node.attribute(row.name) == nil else { continue }
            report(missing, at: node, attribute: row.name)
        }
    }

    /// Reports an attribute that the element does not have; the W3C validator names the element for the parent, too.
    private mutating func unexpectedAttribute(_ name: String, of node: Node) {
        report(.unexpectedAttribute, at: node, .attribute(name), parent: follows(.w3c) ? node.localName : nil)
    }

    /// Looks at an attribute of a namespace that is known, but has no rules.
    private mutating func knownAttribute(_ name: String, of node: Node) {
        let isRDF = format.family == .rdf || format.family == .rss11
        if isRDF, name.hasPrefix("rdf:") {
            if !RDF.attributeNames.contains(name) { unexpectedAttribute(name, of: node) }
        } else if follows(.w3c), !(format.family == .atom && node.name == "link") {
            unexpectedAttribute(name, of: node)
        }
    }

    /// Looks at an attribute of a namespace that is not known. RSS allows them by its text in force alone, which a channel
    /// names in `docs`.
    private mutating func extensionAttribute(_ name: String, of node: Node) {
        guard follows(.w3c), format.family == .rss, node.namespace.isEmpty else { return }
        if notes.namesRSSBoard == nil {
            let docs = document.root?.child("channel")?.child("docs")?.text.trimmed
            notes.namesRSSBoard = docs == "http://www.rssboard.org/rss-specification"
        }
        if notes.namesRSSBoard == false { report(.useOfExtensionAttr, at: node, .attribute(name)) }
    }

    /// XML 1.0, sections 2.10 and 2.12; XML Base.
    private mutating func xmlAttribute(_ name: String, _ value: Value) {
        switch name {
        case "xml:lang": if !value.text.isEmpty { Datatype.language.check(&self, value.asElement(of: value.node.name)) }
        case "xml:base": Datatype.baseReference.check(&self, value.asElement(of: value.node.name))
        default: break
        }
    }
}
