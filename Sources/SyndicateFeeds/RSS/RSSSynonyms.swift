internal import Syndicate

/// Elements of a tree that say in another vocabulary what RSS has an element for, or what the exporter derives from fields:
/// looked at when the item or the channel is complete, because RSS's own element comes first wherever it stands.
struct RSSSynonyms {
    /// Where there are more elements of a kind than any feed has, they are not compared with each other.
    static let limit = 500

    private var found: [(tag: RSSTag, index: Int)] = []
    private var taken: Set<Int> = []

    /// Whether there are none.
    var isEmpty: Bool { found.isEmpty }

    /// Notes the element that will stand at `index` of the tree.
    mutating func add(_ tag: RSSTag, _ index: Int) { found.append((tag, index)) }

    /// Whether there is an element of the tag.
    func has(_ tag: RSSTag) -> Bool { found.contains { $0.tag == tag } }

    /// The places of the elements of a tag that were not taken, in order.
    func places(_ tag: RSSTag) -> [Int] { found.filter { $0.tag == tag && !taken.contains($0.index) }.map(\.index) }

    /// The places of all elements of these tags, in order.
    func places(_ tags: [RSSTag]) -> [(tag: RSSTag, index: Int)] {
        found.filter { tags.contains($0.tag) && !taken.contains($0.index) }
    }

    /// Takes an element out of the tree.
    mutating func take(_ index: Int) { taken.insert(index) }

    /// Takes the first element of one of the tags, the first tag first, that `read` can make something of.
    mutating func take<Value>(
        _ tags: RSSTag..., from extensions: Extensions, _ read: (ExtensionElement) -> Value?
    ) -> Value? {
        for tag in tags {
            for index in places(tag) {
                guard let value = read(extensions.elements[index]) else { continue }
                taken.insert(index)
                return value
            }
        }
        return nil
    }

    /// Takes all elements of a tag that `read` can make something of.
    mutating func takeAll<Value>(
        _ tag: RSSTag, from extensions: Extensions, _ read: (ExtensionElement) -> Value?
    ) -> [Value] {
        var values: [Value] = []
        for index in places(tag) {
            guard let value = read(extensions.elements[index]) else { continue }
            taken.insert(index)
            values.append(value)
        }
        return values
    }

    /// Removes from the tree what was taken.
    mutating func removeTaken(from extensions: inout Extensions) {
        if taken.isEmpty { return }
        extensions.elements = extensions.elements.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
        found = []
        taken = []
    }

    /// Text for people from RSS's own element, or from another; Atom's tells what the plain words of RSS's were made of.
    mutating func settle(_ text: inout TextConstruct?, _ atom: RSSTag, _ others: RSSTag..., from extensions: Extensions)
    {
        if isEmpty { return }
        if let given = text {
            if let whole = take(atom, from: extensions, { $0.atomText.flatMap { $0.isWhole(of: given) ? $0 : nil } }) {
                text = whole
            }
            return
        }
        for tag in others {
            if let words = take(tag, from: extensions, \.plainWords) {
                text = TextConstruct(Markup.isMarkup(words) ? .html(words) : .text(words))
                return
            }
        }
        text = take(atom, from: extensions, \.atomText)
    }

    /// The first date that can be read in one of the elements.
    mutating func settle(_ date: inout Timestamp?, _ tags: RSSTag..., from extensions: Extensions) {
        if date != nil || isEmpty { return }
        for tag in tags {
            date = take(tag, from: extensions) { $0.plainText.flatMap { Timestamp(lenient: $0) } }
            if date != nil { return }
        }
    }
}

extension ExtensionElement {
    /// The text of an element that has no attribute but a `type`, as Media RSS has it.
    var plainWords: String? {
        if attributes.count == 1, attributes[0].name == "type", attributes[0].namespace.isEmpty {
            var bare = self
            bare.attributes = []
            return bare.plainText
        }
        return plainText
    }
}

extension TextConstruct {
    /// Whether `other`, from an element for plain text, is what is left of this text there.
    fileprivate func isWhole(of other: TextConstruct) -> Bool {
        let words =
            switch other.value {
            case .text(let text), .html(let text): text
            case .xhtml: ""
            }
        return RSSText.trimmed(plainText).utf8.elementsEqual(words.utf8)
    }
}
