internal import Syndicate

// What readers do with markup: Atom, RFC 4287, sections 3.1 and 8.1; RSS Advisory Board, “RSS Best Practices Profile”, “description”.
extension Validation {
    /// Looks at a text that is HTML.
    mutating func checkHTML(_ value: Value) {
        var check = MarkupCheck(isW3C: follows(.w3c), wantsAbsolute: format.family != .atom)
        for flaw in check.flaws(of: value.written) {
            if flaw.attribute == nil, flaw.value == nil {
                report(flaw.rule, value, detail: flaw.detail)
            } else {
                report(
                    flaw.rule, at: value.node, .tag, attribute: flaw.attribute, value: flaw.value, detail: flaw.detail)
            }
        }
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
                for name in child.attributeNames
                where !ForeignElements.isAcceptableMath(attribute: name) && !name.contains(":") {
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
        let isUnknown = follows(.w3c) && format.family != .atom && !HTMLElements.isKnown(name)
        if isUnknown || MarkupCheck.isRisk(element: name.lowercased(), isW3C: follows(.w3c)) {
            risk(element, in: parent, of: owner)
        } else if !HTMLElements.isKnown(name) {
            report(.notHTML, at: element, value: name, detail: "there is no element “\(name)”")
        }
        for number in 0..<element.attributeCount {
            let attribute = element.attributeName(number)
            guard attribute.owner == .nobody || attribute.owner == .format else { continue }
            let content = element.attributeValue(number)
            if attribute.text == "style", let flaw = StyleCheck.flaw(in: content, isStrict: follows(.w3c)) {
                report(
                    .dangerousStyleAttr, at: element, .attribute("style"), element: owner.name,
                    parent: owner.parent?.name, value: flaw)
            } else if MarkupCheck.isRisk(attribute: attribute.text.lowercased(), content, isW3C: follows(.w3c)) {
                report(
                    .securityRiskAttr, at: element, .attribute(attribute.text), element: owner.name,
                    parent: owner.parent?.name, value: content)
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
        let range =
            value.attribute == nil ? value.node.contentRange : value.node.attributeRange(value.attribute!)?.value
        guard let range else { return false }
        return document.source.find("&#x", from: range.lowerBound, to: range.upperBound) != nil
    }
}

extension MarkupScanner.Flaw {
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
