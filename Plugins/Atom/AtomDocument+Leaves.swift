internal import Syndicate

// Attributes and elements that hold text alone: what Atom takes of a value, and the rest in our own namespace, from
// where a reader has it back.
extension AtomDocument {
    /// An attribute with what Atom takes of a value; where that is not all, the value stands beside it in our own
    /// namespace, from where a reader has it back.
    mutating func attribute(
        _ name: StaticString, own: String, _ value: String?, _ taken: String?, to xml: inout XMLWriter
    ) {
        if let taken { xml.attribute(name, taken) }
        if let value, taken.map({ !$0.utf8.elementsEqual(value.utf8) }) ?? true { self.own(own, value, to: &xml) }
    }

    /// An address as an attribute.
    mutating func attribute(_ name: StaticString, own: String, address value: String, to xml: inout XMLWriter) {
        attribute(name, own: own, value, address(value), to: &xml)
    }

    /// An attribute of our own namespace.
    func own(_ name: String, _ value: String, to xml: inout XMLWriter) {
        let own = XMLNamespace.syndicate
        xml.attributes([ExtensionAttribute(namespace: own.uri, name: name, prefix: own.prefix, value: value)])
    }

    /// Marks the element just opened as made up, because Atom wants one and nothing was said.
    func markAsDerived(_ xml: inout XMLWriter) { own("derived", "true", to: &xml) }

    /// Attributes of other vocabularies on the object's own element, just opened, or on a leaf of it. Those in no
    /// namespace are none that Atom knows in the place: they stand in our own.
    func foreign(_ extensions: Extensions, of leaf: String? = nil, to xml: inout XMLWriter) {
        if extensions.attributes.isEmpty { return }
        var attributes = extensions.attributes.filter { $0.element == leaf }
        for index in attributes.indices where attributes[index].namespace.isEmpty {
            attributes[index].namespace = XMLNamespace.syndicate.uri
            attributes[index].prefix = XMLNamespace.syndicate.prefix
        }
        xml.attributes(attributes)
    }

    /// An element that holds text alone, with the attributes of other vocabularies that are kept for it.
    func leaf(_ name: StaticString, _ text: String, of extensions: Extensions, to xml: inout XMLWriter) {
        if extensions.attributes.isEmpty {
            xml.element(name, text)
            return
        }
        xml.start(name)
        foreign(extensions, of: "\(name)", to: &xml)
        xml.text(text)
        xml.end()
    }

    /// The element of an address: with what was written beside it, where that holds what no address can.
    mutating func leaf(_ name: StaticString, address text: String?, of extensions: Extensions, to xml: inout XMLWriter)
    {
        guard let text else { return }
        let address = address(text)
        guard address != text else {
            leaf(name, text, of: extensions, to: &xml)
            return
        }
        xml.start(name)
        own("value", text, to: &xml)
        foreign(extensions, of: "\(name)", to: &xml)
        xml.text(address)
        xml.end()
    }

    /// An element that is made up, or stands for something else.
    func derived(_ name: StaticString, _ text: String, as mark: String = "true", to xml: inout XMLWriter) {
        xml.start(name)
        own("derived", mark, to: &xml)
        xml.text(text)
        xml.end()
    }
}
