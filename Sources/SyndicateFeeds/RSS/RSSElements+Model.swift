internal import Syndicate

extension Extensions {
    /// Gives the attributes from `count` on back to their leaf, which holds nothing and so fills no field.
    mutating func keepEmptyLeaf(_ name: String, attributesFrom count: Int) {
        guard attributes.count > count else { return }
        let namespace: XMLNamespace? =
            switch name {
            case "rights": .dublinCore
            case "encoded": .content
            case "updated": .atom
            default: nil
            }
        var leaf = ExtensionElement(namespace: namespace?.uri ?? "", name: name, prefix: namespace?.prefix)
        leaf.attributes = attributes[count...].map { attribute in
            var attribute = attribute
            attribute.element = nil
            return attribute
        }
        attributes.removeSubrange(count...)
        elements.append(leaf)
    }
}

extension [Link] {
    /// Adds the page that RSS's `link` names: before other alternates, and as one of them where that names the same page.
    ///
    /// - Parameter shown: The text of the element, where `written` is what the source said before it was made absolute.
    mutating func addPage(_ written: String, shown: String, base: String?) {
        var link = Link(written, rel: "alternate")
        link.resolved = RSSAddresses.resolved(written, base: base)
        if isEmpty {
            append(link)
            return
        }
        for other in self where other.isRelation("alternate") {
            if RSSAddresses.isSame(other.href, written) || RSSAddresses.isSame(other.address, shown) { return }
        }
        insert(link, at: firstIndex { $0.isRelation("alternate") } ?? count)
    }

    /// Adds a link, in the place of RSS's `link` where it says more of the same page.
    mutating func add(_ link: Link) {
        if link.isRelation("alternate"), count < RSSSynonyms.limit {
            var plain = Link(link.href, rel: "alternate")
            plain.resolved = link.resolved
            if let index = firstIndex(of: plain) {
                self[index] = link
                return
            }
        }
        append(link)
    }
}

extension ExtensionElement {
    /// Gives the element, and all below it in the same namespace, the namespace that views look for.
    mutating func canonicalise() {
        guard let canonical = RSSNames.canonical(namespace) else { return }
        replace(namespace, by: canonical)
    }

    private mutating func replace(_ old: String, by new: String) {
        if namespace == old { namespace = new }
        for index in attributes.indices where attributes[index].namespace == old { attributes[index].namespace = new }
        for index in children.indices {
            guard case .element(var child) = children[index] else { continue }
            child.replace(old, by: new)
            children[index] = .element(child)
        }
    }
}
