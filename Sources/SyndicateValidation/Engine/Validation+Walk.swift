internal import Syndicate

extension Validation {
    /// Looks at an element and all below it.
    mutating func walk(_ node: Node, as model: ElementModel) {
        attributes(of: node, model)
        switch model.content {
        case .anything: break
        case .mixed: break
        case .text(let datatype):
            for child in node.children where !isForeign(child) { undefined(child, in: node) }
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
                if foreignCounts[row.name, default: 0] > row.most { report(row.repeated, at: child) }
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
        let start = Int(record.offset)
        report(
            .unexpectedText, at: node, .bytes(start..<min(start + Int(record.count), document.source.bytes.count)),
            value: document.tree.text(record.start, record.count).trimmed)
    }

    private mutating func undefined(_ child: Node, in node: Node) {
        switch child.namespace {
        case XMLNamespace.xhtml.uri: report(.misplacedXHTMLContent, at: child)
        case "" where format.family != .rss && format.family != .opml && !document.isWithoutNamespace:
            report(.undeterminableVocabulary, at: child)
        default: report(.undefinedElement, at: child, parent: node.name)
        }
    }

    /// Reports elements in no namespace below one that is not looked at.
    private mutating func foreign(_ node: Node) {
        guard format.family == .rss, isForeign(node) else { return }
        for child in node.children {
            if child.namespace.isEmpty { report(.notInANamespace, at: child) } else { foreign(child) }
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
        if let number = model.childNumbers[name.text] { return .child(number) }
        switch name.owner {
        case .vocabulary(let number):
            let vocabulary = vocabularies[number]
            for element in vocabulary.elements[name.text] ?? [] where !element.places.isDisjoint(with: model.place) {
                return .extensionElement(element.child, vocabulary: number)
            }
            return vocabulary.isLenient ? .foreign : .misplaced(vocabulary: number)
        case .unknown, .known, .xml: return .foreign
        case .format, .nobody: return .undefined
        }
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
            case .unknown, .known: continue
            case .vocabulary(let vocabulary):
                if let known = vocabularies[vocabulary].attributes[name.text],
                    known.elements.isEmpty || known.elements.contains(node.name)
                {
                    notes.vocabularies.insert(vocabulary)
                    known.datatype?.check(&self, Value(node, attribute: name.text, node.attributeValue(number)))
                } else if model.isStrictAboutAttributes {
                    report(.unexpectedAttribute, at: node, .attribute(name.text))
                }
            case .nobody, .format:
                if model.isStrictAboutAttributes { report(.unexpectedAttribute, at: node, .attribute(name.text)) }
            }
        }
        for row in model.attributes {
            guard let missing = row.missing, node.attribute(row.name) == nil else { continue }
            report(missing, at: node, attribute: row.name)
        }
    }

    /// XML 1.0, sections 2.10 and 2.12; XML Base.
    private mutating func xmlAttribute(_ name: String, _ value: Value) {
        switch name {
        case "xml:lang": if !value.text.isEmpty { Datatype.language.check(&self, value) }
        case "xml:base": Datatype.baseReference.check(&self, value)
        default: break
        }
    }
}
