internal import Syndicate
internal import SyndicateHTML
internal import SyndicateMail
internal import SyndicateValidation

/// An HTML mail: its source, its tags where they stand, its tree, and what its styles say.
final class MailDocument {
    let source: SourceDocument
    let scanner: TagScanner
    /// The elements in the order of the document, the root first.
    private(set) var nodes: [MailNode] = []
    let parseReport: HTMLParseReport
    /// What each `style` element says.
    private(set) var sheets: [SheetOutline] = []
    private let hiddenFromOutlook: [Range<Int>]

    var bytes: [UInt8] { source.bytes }

    /// Reads UTF-8; nil where there is no tag in it.
    init?(_ bytes: [UInt8]) {
        source = SourceDocument(bytes)
        scanner = TagScanner(bytes, 0..<bytes.count)
        guard scanner.tags.contains(where: { !$0.isEnd }) else { return nil }
        hiddenFromOutlook = Self.hidden(scanner.comments, in: bytes.count)
        let document = HTMLDocument(parsing: bytes)
        parseReport = document.report
        sheets = scanner.styles.map { SheetOutline(bytes, $0) }
        build(document.root)
    }

    deinit {
        // A place holds the one before it: the last goes first, so that no long chain falls at once.
        while nodes.popLast() != nil {}
    }

    private func build(_ root: HTMLElement) {
        let numbers = tagNumbers()
        // The elements that are still to be taken, the next one last.
        var pending: [(place: ElementPlace, parent: Int?)] = ElementPlace.places(of: [root], parent: nil).map {
            ($0, nil)
        }
        while let (place, parent) = pending.popLast() {
            let number = nodes.count
            let tag = place.element.position.flatMap { numbers[$0] }
            var node = MailNode(place: place, parent: parent, tag: tag)
            if let tag { node.isHiddenFromOutlook = isHiddenFromOutlook(scanner.tags[tag].range.lowerBound) }
            if let style = place.element["style"] { node.own = declarations(style, of: tag) }
            nodes.append(node)
            if let parent { nodes[parent].children.append(number) }
            for child in place.children().reversed() { pending.append((child, number)) }
        }
    }

    /// The numbers of tags by the places where they begin, counted as the parser counts.
    private func tagNumbers() -> [SourcePosition: Int] {
        let tags = scanner.tags
        let positions = source.positions(of: tags.map(\.range.lowerBound))
        var numbers: [SourcePosition: Int] = [:]
        numbers.reserveCapacity(tags.count)
        for (number, position) in positions.enumerated() { numbers[position] = number }
        return numbers
    }

    /// The declarations of a `style` attribute; each at its own place, unless there are references in the value.
    private func declarations(_ text: String, of tag: Int?) -> [PlacedDeclaration] {
        guard let value = tag.flatMap({ scanner.tags[$0].attribute("style") })?.value else { return [] }
        if !bytes[value].contains(UInt8(ascii: "&")) { return PlacedDeclaration.list(bytes, value) }
        let decoded = Array(text.utf8)
        return PlacedDeclaration.list(decoded, 0..<decoded.count).map {
            PlacedDeclaration(declaration: $0.declaration, range: value)
        }
    }

    /// Gives the elements their styles.
    func setStyles(_ number: Int, light: ComputedStyle, dark: ComputedStyle) {
        nodes[number].light = light
        nodes[number].dark = dark
    }

    // MARK: Outlook

    private static func hidden(_ comments: [MailComment], in count: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for comment in comments {
            switch comment.purpose {
            case .hidesFromOutlook: start = start ?? comment.range.upperBound
            case .end:
                if let begin = start { ranges.append(begin..<comment.range.lowerBound) }
                start = nil
            default: break
            }
        }
        if let start { ranges.append(start..<count) }
        return ranges
    }

    /// Whether Outlook does not see what stands there.
    func isHiddenFromOutlook(_ offset: Int) -> Bool {
        var low = 0
        var high = hiddenFromOutlook.count
        while low < high {
            let middle = (low + high) / 2
            if hiddenFromOutlook[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < hiddenFromOutlook.count && hiddenFromOutlook[low].contains(offset)
    }

    // MARK: Places

    /// The start tag of an element, if there is one.
    func tag(_ number: Int) -> MailTag? { nodes[number].tag.map { scanner.tags[$0] } }

    /// Where an element begins: its start tag, or that of the next further out.
    func range(_ number: Int) -> Range<Int> {
        var next: Int? = number
        while let node = next {
            if let tag = tag(node) { return tag.range }
            next = nodes[node].parent
        }
        return 0..<0
    }

    /// The place of an attribute; that of the element where it has none.
    func range(_ number: Int, attribute name: String) -> Range<Int> {
        tag(number)?.attribute(name)?.range ?? range(number)
    }

    /// The first element of a name.
    func first(_ name: String) -> Int? { nodes.firstIndex { $0.element.isHTML(name) } }

    /// Whether an element stands in one for which a condition holds.
    func isInside(_ number: Int, _ condition: (MailNode) -> Bool) -> Bool {
        var next = nodes[number].parent
        while let ancestor = next {
            if condition(nodes[ancestor]) { return true }
            next = nodes[ancestor].parent
        }
        return false
    }
}
