// RSS 1.0, sections 4 and 5; RSS 1.1, section 3: what elements say together.
enum RDF {
    static let checkChannel: ElementModel.Check = { validation, channel in
        validation.checkRDFChannel(of: channel)
        // Without an identifier the W3C validator does not take the channel for one of RSS 1.0.
        if channel.child("items") == nil, channel.attribute("rdf:about") != nil || !validation.follows(.w3c) {
            validation.reportMissing(.missingElement, "items", in: channel)
        }
    }

    static let checkRSS11: ElementModel.Check = { validation, channel in
        validation.checkRDFChannel(of: channel)
        let hasIdentifier = channel.attribute("rdf:about") != nil
        let hasItems = channel.child("items") != nil
        if !hasItems, hasIdentifier || !validation.follows(.w3c) {
            validation.reportMissing(.missingElement, "items", in: channel)
        }
        if !hasIdentifier, hasItems || !validation.follows(.w3c) {
            let parent = validation.follows(.w3c) ? channel.name : nil
            validation.report(.missingAttribute, at: channel, parent: parent, attribute: "rdf:about")
        }
    }

    /// What two modules say of the licence of an item, and what a page in it holds.
    static let checkItem: ElementModel.Check = { validation, item in
        validation.checkDuplicates(in: item, licenses, .duplicateItemSemantics)
        for body in item.children where body.isXHTMLBody { validation.checkXHTML(in: body, of: body) }
    }

    fileprivate static let licenses = ["cc:license": "creativeCommons:license"]

    static let checkLanguage: ElementModel.Check = { validation, channel in validation.checkRDFChannel(of: channel) }

    /// Resources are told apart by `rdf:about`.
    static let checkIdentity: ElementModel.Check = { validation, root in
        var seen: Set<SpelledValue> = []
        for channel in root.name == "Channel" ? [root] : root.children("channel") {
            if let about = channel.attribute("rdf:about") { seen.insert(SpelledValue(about)) }
        }
        let holder = root.name == "Channel" ? root.child("items") : root
        for item in holder?.children("item") ?? [] {
            guard let about = item.attribute("rdf:about"), !seen.insert(SpelledValue(about)).inserted else { continue }
            validation.report(
                .duplicateValue, at: item, .attribute("rdf:about"), element: "rdf:about", parent: item.name,
                value: about)
        }
        // RDF may speak of the same thing twice; the W3C validator has none of it.
        guard validation.follows(.w3c) else { return }
        for item in holder?.children("item") ?? [] {
            for child in item.children where child.owner != .format {
                validation.checkAbouts(in: child, &seen, depth: 0)
            }
        }
    }

    /// What the channel names is there, and what is there the channel names (RSS 1.0, sections 5.3.4 to 5.3.6).
    static let checkReferences: ElementModel.Check = { validation, root in
        guard !validation.follows(.w3c), validation.wants(.danglingRDFReference), let channel = root.child("channel")
        else {
            return
        }
        validation.compare(
            channel.child("items")?.child("rdf:Seq")?.children("rdf:li") ?? [], root.children("item"),
            absent: "The channel lists an item that is not there", unnamed: "The channel does not list this item")
        validation.compare(
            channel.children("image"), root.children("image"), absent: "The channel names an image that is not there",
            unnamed: "The channel does not name this image")
        validation.compare(
            channel.children("textinput"), root.children("textinput"),
            absent: "The channel names a text field that is not there",
            unnamed: "The channel does not name this text field")
    }

    /// One image, one text field, one item at least; the W3C validator counts none of them.
    static let checkCounts: ElementModel.Check = { validation, root in
        guard !validation.follows(.w3c) else { return }
        for name in ["image", "textinput"] {
            for again in root.children(name).dropFirst() { validation.report(.duplicateElement, at: again) }
        }
        if root.child("item") == nil { validation.reportMissing(.missingElement, "item", in: root) }
    }

    /// An image of RSS 1.1; without its parse type the W3C validator takes it for one of RSS 2.0, which needs a link.
    static let checkRSS11Image: ElementModel.Check = { validation, image in
        checkParseType("Resource", &validation, image)
        guard validation.follows(.w3c), image.attribute("rdf:parseType") == nil, image.child("link") == nil else {
            return
        }
        validation.reportMissing(.missingLink, "link", in: image)
    }

    /// Whether a property of RSS 1.1 has the parse type that it must have.
    static func checkParseType(_ expected: String, _ validation: inout Validation, _ node: Node) {
        guard !validation.follows(.w3c) else { return }
        guard let type = node.attribute("rdf:parseType") else {
            return validation.report(.missingAttribute, at: node, attribute: "rdf:parseType")
        }
        guard type != expected else { return }
        validation.report(
            .invalidRDF, at: node, .attribute("rdf:parseType"), value: type,
            detail: "the parse type of “\(node.name)” is \(expected)")
    }
}

extension Validation {
    /// What every channel is looked at for.
    fileprivate mutating func checkRDFChannel(of channel: Node) {
        checkDuplicates(in: channel, RDF.licenses, .duplicateSemantics)
        if channel.child("dc:language") == nil, channel.language?.isEmpty ?? true {
            reportMissing(.missingDCLanguage, "language", in: channel)
        }
    }

    /// Reports things that have the identifier of another.
    fileprivate mutating func checkAbouts(in node: Node, _ seen: inout Set<SpelledValue>, depth: Int) {
        guard depth < 256, node.attribute("rdf:parseType") != "Literal" else { return }
        for child in node.children {
            if let about = child.attribute("rdf:about"), !seen.insert(SpelledValue(about)).inserted {
                report(
                    .duplicateValue, at: child, .attribute("rdf:about"), element: "rdf:about", parent: node.localName,
                    value: about)
            }
            checkAbouts(in: child, &seen, depth: depth + 1)
        }
    }

    fileprivate mutating func compare(_ references: [Node], _ resources: [Node], absent: String, unnamed: String) {
        let targets = Set(resources.compactMap { $0.attribute("rdf:about") }.map(SpelledValue.init))
        var named: Set<SpelledValue> = []
        for reference in references {
            let name = reference.attribute("rdf:resource") == nil ? "resource" : "rdf:resource"
            guard let target = reference.attribute(name) else { continue }
            named.insert(SpelledValue(target))
            guard !targets.contains(SpelledValue(target)) else { continue }
            report(.danglingRDFReference, at: reference, .attribute(name), value: target, detail: absent)
        }
        for resource in resources {
            guard let about = resource.attribute("rdf:about"), !named.contains(SpelledValue(about)) else { continue }
            report(.danglingRDFReference, at: resource, .attribute("rdf:about"), value: about, detail: unnamed)
        }
    }
}
