internal import Syndicate

extension FieldConverter {
    /// The elements of a vocabulary that a map under its prefix stands for: `itunes: {season: 1, …}`.
    ///
    /// A scalar is an element that holds text; a map is an element whose scalars are attributes and whose maps and lists
    /// are child elements; a list is an element for each of its values. Some names in a map are the element's text, as its
    /// vocabulary has it: see `Vocabulary`.
    mutating func elements(_ namespace: XMLNamespace, _ value: FrontMatterValue, _ name: String) -> [ExtensionElement] {
        guard let members = value.members else {
            reject(value, name, expected: "a map of elements")
            return []
        }
        let vocabulary = Vocabulary(namespace)
        return members.flatMap { elements($0, vocabulary, "\(name).\($0.key)") }
    }

    /// The elements that one member stands for.
    mutating func elements(
        _ member: FrontMatterMember, _ vocabulary: Vocabulary, _ name: String
    ) -> [ExtensionElement] {
        let element = vocabulary.elementName(member.key)
        guard XMLNameSyntax.isValid(element) else {
            report(
                severity, "invalid-field", "\(name): expected the name of an element, found \"\(member.key)\"",
                at: member.keyPosition)
            return []
        }
        if vocabulary.isJoined(element), case .list(let items) = member.value.content {
            let text = items.compactMap(\.trimmedText).joined(separator: ", ")
            return text.isEmpty ? [] : [vocabulary.element(element, text: text)]
        }
        return member.value.items.compactMap { self.element(element, $0, vocabulary, name) }
    }

    private mutating func element(
        _ element: String, _ value: FrontMatterValue, _ vocabulary: Vocabulary, _ name: String
    ) -> ExtensionElement? {
        guard let members = value.members else {
            if case .list = value.content {
                reject(value, name, expected: "text or a map")
                return nil
            }
            guard let text = value.trimmedText else { return nil }
            if let attribute = vocabulary.loneAttribute(element) {
                return vocabulary.element(element, attributes: [attribute: resolved(text, attribute)])
            }
            return vocabulary.element(element, text: resolved(text, element))
        }
        var attributes: [ExtensionAttribute] = []
        var children: [ExtensionNode] = []
        for member in members where !member.value.isNull {
            let key = vocabulary.attributeName(member.key, of: element)
            let path = "\(name).\(member.key)"
            guard let text = member.value.trimmedText, !vocabulary.isChild(member.key, of: element) else {
                children += elements(member, vocabulary, path).map { .element($0) }
                continue
            }
            if vocabulary.isText(key, of: element) {
                children.append(.text(text))
            } else if XMLNameSyntax.isValid(key) {
                attributes.append(ExtensionAttribute(name: key, value: resolved(text, key)))
            } else {
                report(
                    severity, "invalid-field", "\(path): expected the name of an attribute, found \"\(member.key)\"",
                    at: member.keyPosition)
            }
        }
        return ExtensionElement(
            namespace: vocabulary.namespace.uri, name: element, prefix: vocabulary.namespace.prefix,
            attributes: attributes, children: children)
    }

    /// The value of an attribute or element that holds an address, absolute where that is possible.
    private func resolved(_ text: String, _ name: String) -> String {
        ["url", "href", "uri", "img", "src", "new-feed-url", "link", "commentRss"].contains(name) ? resolve(text) : text
    }
}
