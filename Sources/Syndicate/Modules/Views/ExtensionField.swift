/// Where a datum of a vocabulary stands, and how it is read and written.
public protocol ExtensionField<Value>: Sendable {
    /// What the field holds.
    associatedtype Value
    /// The value, as far as what is written can be read.
    func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> Value
    /// Writes the value in the place where it stands, or at the end.
    func set(_ value: Value, in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace)
    /// What is written.
    func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String]
}

/// An attribute.
public struct AttributeField<Content: Sendable>: ExtensionField {
    let name: ExtensionName
    let coding: ExtensionCoding<Content>

    /// The attribute of that name; one without namespace is the vocabulary's own within its elements.
    public init(_ name: ExtensionName, _ coding: ExtensionCoding<Content>) {
        self.name = name
        self.coding = coding
    }

    /// The value of the first attribute of the name; `nil` where it is missing or cannot be read.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> Content? {
        index(in: holder, vocabulary).flatMap { coding.read(holder.attributes[$0].value) }
    }

    /// Sets the value in the attribute's place; `nil` removes the attribute, unless it cannot be read.
    public func set(_ value: Content?, in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace) {
        let index = index(in: holder, vocabulary)
        guard let value else {
            // What cannot be read is `nil` already: setting what was read changes nothing.
            if let index, coding.read(holder.attributes[index].value) != nil { holder.attributes.remove(at: index) }
            return
        }
        let text = coding.write(value)
        if let index {
            guard !coding.isSame(holder.attributes[index].value, text) else { return }
            holder.attributes[index].value = text
        } else {
            let own = holder.hasForeignAttributes ? vocabulary : XMLNamespace.noNamespace
            let namespace = name.namespace ?? own
            holder.attributes.append(
                ExtensionAttribute(
                    namespace: namespace.uri, name: name.local, prefix: namespace.uri.isEmpty ? nil : namespace.prefix,
                    value: text))
        }
    }

    /// The attribute's value as written.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        index(in: holder, vocabulary).map { [holder.attributes[$0].value] } ?? []
    }

    private func index(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> Int? {
        let isForeign = holder.hasForeignAttributes
        return holder.attributes.firstIndex {
            guard $0.name == name.local, $0.element == nil else { return false }
            if let namespace = name.namespace { return namespace.matches($0.namespace) }
            return !isForeign && $0.namespace.isEmpty || vocabulary.matches($0.namespace)
        }
    }
}

/// A child element that holds a value as its text.
public struct TextField<Content: Sendable>: ExtensionField {
    let name: ExtensionName
    let coding: ExtensionCoding<Content>

    /// The child element of that name.
    public init(_ name: ExtensionName, _ coding: ExtensionCoding<Content>) {
        self.name = name
        self.coding = coding
    }

    /// The value of the first element of the name that can be read.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> Content? {
        for element in holder.elements where name.matches(element, vocabulary) {
            if let value = coding.read(element.text) { return value }
        }
        return nil
    }

    /// Sets the text of the element that is read, else of the first of the name; `nil` removes all of them,
    /// unless none can be read.
    public func set(_ value: Content?, in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace) {
        var elements = holder.elements.filter { name.matches($0, vocabulary) }
        if let value {
            let text = coding.write(value)
            let index = elements.firstIndex { coding.read($0.text) != nil } ?? 0
            if elements.isEmpty {
                elements = [name.element(vocabulary, text: text)]
            } else if coding.isSame(elements[index].text, text) {
                return
            } else {
                elements[index].ownText = text
            }
        } else {
            if elements.allSatisfy({ coding.read($0.text) == nil }) { return }
            elements = []
        }
        holder.replaceElements(where: { name.matches($0, vocabulary) }, by: elements)
    }

    /// The texts of all elements of the name.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        name.texts(in: holder, vocabulary)
    }
}

/// All child elements of a name that hold a value each as their text.
public struct TextListField<Content: Sendable>: ExtensionField {
    let name: ExtensionName
    let coding: ExtensionCoding<Content>

    /// The child elements of that name.
    public init(_ name: ExtensionName, _ coding: ExtensionCoding<Content>) {
        self.name = name
        self.coding = coding
    }

    /// The values of all elements that can be read, in order.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [Content] {
        holder.elements.compactMap { name.matches($0, vocabulary) ? coding.read($0.text) : nil }
    }

    /// Sets the texts of the elements that can be read, in order; what cannot be read stays.
    public func set(_ value: [Content], in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace) {
        func isOurs(_ element: ExtensionElement) -> Bool {
            name.matches(element, vocabulary) && coding.read(element.text) != nil
        }
        let texts = value.map(coding.write)
        let old = holder.elements.filter(isOurs)
        let alignment = ListAlignment(old.count, texts.count) { coding.isSame(old[$0].text, texts[$1]) }
        var new = Array(old.prefix(alignment.replaced.upperBound))
        for index in alignment.replaced { new[index].ownText = texts[index] }
        new += texts[alignment.inserted].map { name.element(vocabulary, text: $0) }
        new += old.suffix(alignment.tail)
        holder.replaceElements(where: isOurs, by: new)
    }

    /// The texts of all elements of the name.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        name.texts(in: holder, vocabulary)
    }
}

/// The text of the element itself.
public struct OwnTextField<Content: Sendable>: ExtensionField {
    let coding: ExtensionCoding<Content>

    /// The text of the element itself.
    public init(_ coding: ExtensionCoding<Content>) {
        self.coding = coding
    }

    /// The value; `nil` where it cannot be read.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> Content? {
        holder.ownText.flatMap(coding.read)
    }

    /// Sets the text, in the place of all content; `nil` empties the element.
    public func set(_ value: Content?, in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace) {
        let text = value.map(coding.write) ?? ""
        if value == nil, self.value(in: holder, vocabulary) == nil { return }
        guard value == nil || !coding.isSame(holder.ownText ?? "", text) else { return }
        holder.ownText = text
    }

    /// The text as written.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        holder.ownText.map { [$0] } ?? []
    }
}

extension ExtensionHolder {
    var hasForeignAttributes: Bool { Self.hasForeignAttributes }
}
