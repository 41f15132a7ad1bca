internal import Syndicate

// What readers do with markup: Atom, RFC 4287, sections 3.1 and 8.1; RSS Advisory Board, “RSS Best Practices Profile”, “description”.
extension Validation {
    /// Looks at a text that is HTML.
    mutating func checkHTML(_ value: Value) {
        let text = value.written
        guard MarkupScanner.isWorthScanning(text) else { return }
        var scanner = MarkupScanner(text)
        var isRelative = false
        var reported: Set<String> = []
        while let tag = scanner.next() {
            if !tag.isEnd { checkTag(tag, value, &reported, &isRelative) }
        }
        guard let flaw = scanner.flaws.first(where: { !follows(.w3c) || $0.isHTML5Error }) else { return }
        report(.notHTML, value, detail: flaw.sentence)
    }

    private mutating func checkTag(
        _ tag: MarkupScanner.Tag, _ value: Value, _ reported: inout Set<String>, _ isRelative: inout Bool
    ) {
        if isRisk(tag), reported.insert(tag.name).inserted {
            report(.securityRisk, value, detail: "an element “\(tag.name)”")
        }
        if isRisk(tag) { return }
        for (name, content) in tag.attributes {
            if name == "style", let flaw = StyleCheck.flaw(in: content, isStrict: follows(.w3c)) {
                report(.dangerousStyleAttr, at: value.node, .tag, attribute: "style", value: flaw)
            } else if isRisk(attribute: name, content), reported.insert("@" + name).inserted {
                report(.securityRiskAttr, at: value.node, .tag, attribute: name, value: content)
            }
            if format.family != .atom, name == "href" || name == "src", !isRelative, isRelativeReference(content) {
                isRelative = true
                report(.containsRelRef, at: value.node, .tag, value: content)
            }
        }
    }

    private func isRisk(_ tag: MarkupScanner.Tag) -> Bool {
        if follows(.w3c) { return HTMLElements.isKnown(tag.name) && !HTMLElements.isAcceptable(tag.name) && !isDocument(tag.name) }
        return HTMLElements.isDangerous(tag.name)
    }

    private func isDocument(_ name: String) -> Bool { ["html", "head", "body", "title"].contains(name) }

    private func isRisk(attribute name: String, _ value: String) -> Bool {
        if name.hasPrefix("on"), name.utf8.count > 2 { return true }
        if HTMLElements.isAddress(attribute: name), Self.isScript(value) { return true }
        return follows(.w3c) && !HTMLElements.isAcceptable(attribute: name)
    }

    /// Whether an address runs as a program, however it is dressed up.
    private static func isScript(_ address: String) -> Bool {
        let plain = String(decoding: address.utf8.filter { $0 > 0x20 }.prefix(32), as: UTF8.self).lowercased()
        return plain.hasPrefix("javascript:") || plain.hasPrefix("vbscript:") || plain.hasPrefix("data:text/html")
    }

    private func isRelativeReference(_ address: String) -> Bool {
        let text = address.trimmed
        return !text.hasPrefix("#") && !IRI.isAbsolute(text) && !(text.isEmpty && !follows(.w3c))
    }

    /// Looks at XHTML: the elements below `node`.
    ///
    /// - Parameter owner: the element of the format that holds it.
    mutating func checkXHTML(in node: Node, of owner: Node) {
        for child in node.children {
            switch child.namespace {
            case XMLNamespace.xhtml.uri: checkXHTML(child, in: node, of: owner)
            case ForeignElements.svgNamespace:
                if !ForeignElements.isAcceptableSVG(child.localName) { risk(child, in: node, of: owner) }
            case ForeignElements.mathNamespace:
                if !ForeignElements.isAcceptableMath(child.localName) { risk(child, in: node, of: owner) }
                for name in child.attributeNames where !ForeignElements.isAcceptableMath(attribute: name) && !name.contains(":") {
                    report(.securityRiskAttr, at: child, .attribute(name), element: node.name)
                }
            case "":
                report(.missingNamespace, at: child)
                continue
            default:
                if case .vocabulary = child.owner { report(.undefinedElement, at: child, parent: node.localName) }
            }
            checkXHTML(in: child, of: owner)
        }
    }

    private mutating func checkXHTML(_ element: Node, in parent: Node, of owner: Node) {
        let name = element.localName
        let tag = MarkupScanner.Tag(name: name.lowercased(), isEnd: false, closesItself: false, attributes: [])
        if isRisk(tag) || follows(.w3c) && format.family != .atom && !HTMLElements.isKnown(name) {
            risk(element, in: parent, of: owner)
        } else if !HTMLElements.isKnown(name) {
            report(.notHTML, at: element, value: name, detail: "there is no element “\(name)”")
        }
        for number in 0..<element.attributeCount {
            let attribute = element.attributeName(number)
            guard attribute.owner == .nobody || attribute.owner == .format else { continue }
            let content = element.attributeValue(number)
            if attribute.text == "style", let flaw = StyleCheck.flaw(in: content, isStrict: follows(.w3c)) {
                report(.dangerousStyleAttr, at: element, .attribute("style"), element: owner.name, parent: owner.parent?.name, value: flaw)
            } else if isRisk(attribute: attribute.text.lowercased(), content) {
                report(.securityRiskAttr, at: element, .attribute(attribute.text), element: owner.name, parent: owner.parent?.name, value: content)
            }
        }
    }

    /// Reports an element at what holds it; one of a whole page at the page.
    private mutating func risk(_ element: Node, in parent: Node, of owner: Node) {
        let holder = owner.isXHTMLBody ? owner : parent
        report(
            .securityRisk, at: element, element: holder.name, parent: holder.parent?.name,
            detail: "an element “\(element.localName)”")
    }

    /// Looks at a text that should have no markup.
    mutating func checkPlain(_ value: Value, _ rule: Rule) {
        guard MarkupScanner.isWorthScanning(value.text), !spellsItsCharacters(value) else { return }
        if let found = PlainText.markup(in: value.text) {
            report(rule, value, detail: found)
        } else if format.family == .rss, format.version.hasPrefix("2."), PlainText.looksLikeTag(value.text) {
            report(.characterData, value)
        }
    }

    /// Whether the source writes characters as the RSS profile has it, by their hexadecimal numbers: what then looks like
    /// markup is meant as text.
    private func spellsItsCharacters(_ value: Value) -> Bool {
        let range = value.attribute == nil ? value.node.contentRange : value.node.attributeRange(value.attribute!)?.value
        guard let range else { return false }
        return document.source.find("&#x", from: range.lowerBound, to: range.upperBound) != nil
    }
}

extension MarkupScanner.Flaw {
    /// Whether a parser of HTML 5 reports it in a piece of a page.
    var isHTML5Error: Bool { true }

    var sentence: String {
        switch self {
        case .unfinishedTag: "a tag does not end"
        case .unfinishedComment: "a comment does not end"
        case .unknownEntity(let name): "“\(name)” names no character"
        case .forbiddenReference(let text): "“\(text)” is no character"
        case .unclosed(let name): "“\(name)” is not closed"
        case .strayEndTag(let name): "“\(name)” is closed, but was never opened"
        }
    }
}
