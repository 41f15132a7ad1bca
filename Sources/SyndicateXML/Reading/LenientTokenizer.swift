internal import Syndicate

/// Turns what should be XML into the events of a document that is.
///
/// Works through windows of the document: what a window begins and does not end is seen again at the start of the next, and
/// nothing is looked at more than a few times. Where it takes a look ahead to tell what was meant, it goes as far as
/// `lookahead`, however the document is cut into windows.
final class LenientTokenizer {
    /// A limit that the document exceeds.
    struct Excess: Error {
        var message: String
        var offset: Int
    }

    /// What the tokenizer is inside of, where that may be longer than a window.
    enum Mode {
        case content
        /// Up to `]]>`, as text.
        case section
        /// Up to `-->`, which is left out.
        case comment
        /// To the end, which is left out.
        case junk
    }

    /// How far to look for the end of something before believing that it has one.
    static let lookahead = 65_536

    let limits: XMLLimits
    var repairs = Repairs()
    var mode = Mode.content
    var elements: OpenElements
    var entities = EntityTable()
    /// The start tag that a window broke off in.
    var tag = TagScan()
    var isInTag = false
    var sectionEnd = PatternSearch("]]>")
    var sectionStart = PatternSearch("<![CDATA[")
    var commentEnd = PatternSearch("-->")
    var instructionEnd = PatternSearch("?>")
    var angleSearch = PatternSearch(">")
    /// Where the markup before the next text ends.
    var markupEnd = 0
    var hasRoot = false
    var hasDeclaration = false
    var hasDocumentType = false
    /// Whether it was looked for the document behind words of a server.
    var soughtStart = false
    var reportedJunk = false

    /// The bytes at hand, where they stand in the document, and whether they are its last.
    var window = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var base = 0
    var isLast = false
    var buffer: UnsafeMutablePointer<XMLEventBuffer>
    private let none: UnsafeMutablePointer<XMLEventBuffer>

    init(names: XMLNames, limits: XMLLimits) {
        self.limits = limits
        elements = OpenElements(names: names)
        none = .allocate(capacity: 1)
        buffer = none
    }

    deinit { none.deallocate() }

    /// Tokenizes a window that begins at `base` in the document; gives how many of its bytes are done with.
    func process(
        _ window: UnsafeBufferPointer<UInt8>, at base: Int, isLast: Bool,
        into buffer: UnsafeMutablePointer<XMLEventBuffer>
    ) throws(Excess) -> Int {
        self.window = window
        self.base = base
        self.isLast = isLast
        self.buffer = buffer
        defer { self.buffer = none }
        var index = 0
        while index < window.count {
            let next: Int?
            switch mode {
            case .content where isInTag: next = try startTag(at: index)
            case .content where window[index] == UInt8(ascii: "<"): next = try markup(at: index)
            case .content: next = try text(from: index)
            case .section: next = section(from: index)
            case .comment: next = comment(from: index)
            case .junk: next = window.count
            }
            guard let next else { break }
            index = next
        }
        if isLast { finish(at: base + window.count) }
        return isLast ? window.count : index
    }

    /// Ends what is still open.
    private func finish(at offset: Int) {
        if mode == .comment { repairs.add(.comment, at: offset, "A comment does not end; it was left out") }
        if mode == .section {
            repairs.add(.section, at: offset, "A CDATA section does not end before the document does")
        }
        guard elements.depth > 0 else { return }
        repairs.add(.truncated, at: offset, "The document ends inside of \(elements.path); they were ended")
        while elements.depth > 0 { endElement(at: offset) }
    }

    /// The byte at an index, or 0 behind the last.
    func byte(_ index: Int) -> UInt8 { index < window.count ? window[index] : 0 }

    /// What begins with `<`.
    private func markup(at index: Int) throws(Excess) -> Int? {
        guard isLast || window.count - index >= 10 else { return nil }
        switch byte(index + 1) {
        case UInt8(ascii: "!"): return try declaration(at: index)
        case UInt8(ascii: "?"): return instruction(at: index)
        case UInt8(ascii: "/"): return endTag(at: index)
        case let next where NameBytes.starts(next):
            tag.begin()
            return try startTag(at: index)
        default: return strayLessThan(at: index)
        }
    }

    /// A `<` that begins nothing is text.
    func strayLessThan(at index: Int) -> Int {
        if elements.depth > 0 {
            repairs.add(.lessThan, at: base + index, "A “<” that begins no tag was taken for text")
            emit(index, index + 1)
        } else {
            junk(at: index)
        }
        return index + 1
    }

    /// Something that should not stand outside of the root element, and is left out.
    func junk(at index: Int) {
        guard !reportedJunk else { return }
        reportedJunk = true
        let place = hasRoot ? "after" : "before"
        repairs.add(.junk, at: base + index, "What stands \(place) the root element was left out")
    }

    /// Adds bytes of the window to the text.
    func emit(_ start: Int, _ end: Int) {
        guard start < end, elements.depth > 0 else { return }
        endVoidElement(at: start)
        buffer.pointee.text(UnsafeBufferPointer(rebasing: window[start..<end]), at: markupEnd)
    }

    /// Adds other bytes to the text.
    func emit(_ bytes: some Collection<UInt8>, at index: Int) {
        guard elements.depth > 0 else { return }
        endVoidElement(at: index)
        _ =
            bytes.withContiguousStorageIfAvailable { buffer.pointee.text($0, at: markupEnd) }
            ?? Array(bytes).withUnsafeBufferPointer { buffer.pointee.text($0, at: markupEnd) }
    }

    /// Looks for a pattern; `nil` where it takes more of the document to tell, else the index or, if there is none, -1.
    func find(_ search: inout PatternSearch, from index: Int, within distance: Int = lookahead) -> Int? {
        if let found = search.find(from: index, in: window, at: base) { return found }
        return isLast || window.count - index >= distance ? -1 : nil
    }
}
