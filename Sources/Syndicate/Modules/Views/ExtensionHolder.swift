/// What elements and attributes of a vocabulary stand in: the extensions of an object of the model, or an element.
public protocol ExtensionHolder: Sendable, Hashable {
    /// The attributes.
    var attributes: [ExtensionAttribute] { get set }
    /// The child elements, in order.
    var elements: [ExtensionElement] { get }
    /// The character data of this element itself; `nil` where it is none.
    var ownText: String? { get set }
    /// Whether the attributes are all of other vocabularies, each with its namespace.
    static var hasForeignAttributes: Bool { get }
    /// The first child element that `matches` accepts.
    func firstElement(where matches: (ExtensionElement) -> Bool) -> ExtensionElement?
    /// Puts `new` in the places of the child elements that `matches` accepts; what is more goes behind the last of them,
    /// or to the end.
    mutating func replaceElements(where matches: (ExtensionElement) -> Bool, by new: [ExtensionElement])
}

extension Extensions: ExtensionHolder {
    /// Nothing: an object of the model keeps its text in its fields.
    public var ownText: String? {
        get { nil }
        set {}
    }

    /// Yes: the object's own attributes are fields of the model.
    public static var hasForeignAttributes: Bool { true }

    /// The first element that `matches` accepts.
    public func firstElement(where matches: (ExtensionElement) -> Bool) -> ExtensionElement? {
        elements.first(where: matches)
    }

    /// Puts `new` in the places of the elements that `matches` accepts.
    public mutating func replaceElements(where matches: (ExtensionElement) -> Bool, by new: [ExtensionElement]) {
        elements.replace(where: matches, by: new)
    }
}

extension ExtensionElement: ExtensionHolder {
    /// The character data of the element and all below it. Set, it takes the place of all content.
    public var ownText: String? {
        get { text }
        set { children = newValue.map { $0.isEmpty ? [] : [.text($0)] } ?? [] }
    }

    /// No: those without namespace are its own.
    public static var hasForeignAttributes: Bool { false }

    /// The first child element that `matches` accepts.
    public func firstElement(where matches: (ExtensionElement) -> Bool) -> ExtensionElement? {
        for case .element(let element) in children where matches(element) { return element }
        return nil
    }

    /// Puts `new` in the places of the child elements that `matches` accepts.
    public mutating func replaceElements(where matches: (ExtensionElement) -> Bool, by new: [ExtensionElement]) {
        children.replace(
            where: { if case .element(let element) = $0 { matches(element) } else { false } },
            by: new.map { .element($0) })
    }
}

extension Array where Element: Equatable {
    /// Puts `new` in the places of those that `isOld` accepts. What is the same at the beginning and at the end stays in its
    /// place; the rest of the old ones gives its places to the rest of the new ones.
    fileprivate mutating func replace(where isOld: (Element) -> Bool, by new: [Element]) {
        let places = indices.filter { isOld(self[$0]) }
        let alignment = ListAlignment(places.count, new.count) { self[places[$0]] == new[$1] }
        for index in alignment.replaced { self[places[index]] = new[index] }
        let next = alignment.replaced.upperBound
        if !alignment.inserted.isEmpty {
            let place = next > 0 ? places[next - 1] + 1 : places.first ?? endIndex
            insert(contentsOf: new[alignment.inserted], at: place)
        } else if !alignment.removed.isEmpty {
            let gone = Set(places[alignment.removed])
            self = indices.filter { !gone.contains($0) }.map { self[$0] }
        }
    }
}

/// How a list becomes another: what both begin and end with stays, and what is between is replaced in order.
struct ListAlignment {
    /// Positions of both lists at which the new one takes the old one's place.
    let replaced: Range<Int>
    /// Positions of the new list that are added behind those.
    let inserted: Range<Int>
    /// Positions of the old list that go.
    let removed: Range<Int>
    /// How many at the end stay.
    let tail: Int

    init(_ old: Int, _ new: Int, isSame: (Int, Int) -> Bool) {
        let shorter = Swift.min(old, new)
        var head = 0
        while head < shorter, isSame(head, head) { head += 1 }
        var tail = 0
        while tail < shorter - head, isSame(old - 1 - tail, new - 1 - tail) { tail += 1 }
        replaced = head..<shorter - tail
        inserted = replaced.upperBound..<new - tail
        removed = replaced.upperBound..<old - tail
        self.tail = tail
    }
}

extension ExtensionElement {
    /// The first child element of a name in a namespace.
    public func first(_ namespace: XMLNamespace, _ name: String) -> ExtensionElement? {
        firstElement { $0.isNamed(namespace, name) }
    }

    /// All child elements of a name in a namespace, in order.
    public func all(_ namespace: XMLNamespace, _ name: String) -> [ExtensionElement] {
        elements.filter { $0.isNamed(namespace, name) }
    }
}
