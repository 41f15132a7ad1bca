// RDF 1.1 XML Syntax, section 7.2: elements that are things and elements that are properties of things take turns.
extension RDF {
    /// Whether the document is RDF; reported at the elements that are not.
    static let checkSyntax: ElementModel.Check = { validation, root in
        guard validation.wants(.invalidRDF) else { return }
        if root.name == "rdf:RDF" {
            for child in root.children { validation.checkThing(child, depth: 0) }
        } else {
            validation.checkThing(root, depth: 0)
        }
    }

    fileprivate static let texts: Set<String> = ["title", "link", "description", "url", "name"]

    /// How deep elements are looked at.
    fileprivate static let depth = 256

    private static let attributes: Set<String> = [
        "rdf:RDF", "rdf:ID", "rdf:about", "rdf:parseType", "rdf:resource", "rdf:nodeID", "rdf:datatype",
    ]

    /// The attributes that RDF has, and an old spelling of their names.
    static let attributeNames = attributes.union(old).union(["rdf:type", "rdf:value"])

    private static let old: Set<String> = ["rdf:aboutEach", "rdf:aboutEachPrefix", "rdf:bagID"]

    /// Names that no thing can have.
    fileprivate static let notThings = attributes.union(old).union(["rdf:li"])

    /// Names that no property can have.
    fileprivate static let notProperties = attributes.union(old).union(["rdf:Description"])

    /// Names that no attribute of a thing can have.
    fileprivate static let notOfThings = old.union([
        "rdf:RDF", "rdf:parseType", "rdf:resource", "rdf:datatype", "rdf:Description", "rdf:li",
    ])

    /// Names that no attribute of a property can have.
    fileprivate static let notOfProperties = old.union(["rdf:RDF", "rdf:about", "rdf:Description", "rdf:li"])
}

extension Validation {
    /// Looks at elements where RSS or a vocabulary has a text: things, where they may be.
    mutating func checkRDFText(_ node: Node) {
        guard node.attribute("rdf:parseType") != "Literal" else { return }
        guard node.owner == .format else { return checkRDFExtension(node) }
        // Text of RSS itself is nothing but text.
        if node.children.first(where: { _ in true }) != nil { notRDF(node, "“\(node.name)” mixes text and elements") }
    }

    /// Reports elements of RSS 1.1 in elements of other vocabularies (RSS 1.1, section 3.8).
    mutating func checkRDFExtension(_ node: Node) {
        guard format.family == .rss11, node.attribute("rdf:parseType") != "Literal" else { return }
        for child in node.children {
            if child.owner == .format {
                report(.undefinedElement, at: child, parent: follows(.w3c) ? node.localName : node.name)
                continue
            }
            for number in 0..<child.attributeCount where child.attributeName(number).owner == .format {
                let name = child.attributeName(number).text
                report(.unexpectedAttribute, at: child, .attribute(name), parent: follows(.w3c) ? child.localName : nil)
            }
            checkRDFExtension(child)
        }
    }

    private mutating func notRDF(_ node: Node, _ detail: String) { notRDF(node, .tag, detail) }

    private mutating func notRDF(_ node: Node, _ target: Target, _ detail: String) {
        report(.invalidRDF, at: node, target, detail: detail)
    }

    /// Looks at an element that is a thing: its attributes are its names and properties, its children are properties.
    fileprivate mutating func checkThing(_ node: Node, depth: Int) {
        guard depth < RDF.depth, node.isClosed else { return }
        if RDF.notThings.contains(node.name) { notRDF(node, "“\(node.name)” cannot be a thing") }
        var names = 0
        for number in 0..<node.attributeCount {
            let name = node.attributeName(number).text
            if ["rdf:ID", "rdf:about", "rdf:nodeID"].contains(name) { names += 1 }
            if RDF.notOfThings.contains(name) {
                notRDF(node, .attribute(name), "“\(node.name)” is a thing here, and things have no “\(name)”")
            }
        }
        if names > 1 { notRDF(node, "“\(node.name)” has several of rdf:about, rdf:ID and rdf:nodeID") }
        if !follows(.w3c), !node.text.trimmed.isEmpty {
            notRDF(node, "“\(node.name)” is a thing here, and text can only stand in its properties")
        }
        for child in node.children { checkProperty(child, depth: depth + 1) }
    }

    /// Looks at an element that is a property: it has a text, one thing, or the name of one.
    fileprivate mutating func checkProperty(_ node: Node, depth: Int) {
        guard depth < RDF.depth, node.isClosed else { return }
        if RDF.notProperties.contains(node.name) { notRDF(node, "“\(node.name)” cannot be a property") }
        for number in 0..<node.attributeCount {
            let name = node.attributeName(number).text
            guard RDF.notOfProperties.contains(name) else { continue }
            notRDF(node, .attribute(name), "“\(node.name)” is a property here, and properties have no “\(name)”")
        }
        // What RSS has for texts was looked at before.
        if node.owner == .format, RDF.texts.contains(node.name) { return }
        switch node.attribute("rdf:parseType") {
        case nil: checkValue(of: node, depth: depth)
        case "Resource": for child in node.children { checkProperty(child, depth: depth + 1) }
        case "Collection": for child in node.children { checkThing(child, depth: depth + 1) }
        default: break
        }
    }

    private mutating func checkValue(of node: Node, depth: Int) {
        let isReference = node.attribute("rdf:resource") != nil
        if isReference, node.attribute("rdf:nodeID") != nil {
            notRDF(node, "“\(node.name)” has both rdf:resource and rdf:nodeID")
        }
        var count = 0
        for child in node.children {
            count += 1
            if count == 2 { notRDF(node, "“\(node.name)” is a property here and holds more than one thing") }
            checkThing(child, depth: depth + 1)
        }
        guard count > 0 else { return }
        if isReference || node.attribute("rdf:nodeID") != nil {
            notRDF(node, "“\(node.name)” names a thing and holds one, too")
        }
        if !node.text.trimmed.isEmpty { notRDF(node, "“\(node.name)” mixes text and elements") }
    }
}
