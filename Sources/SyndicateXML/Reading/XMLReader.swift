public import Syndicate

/// A pull reader of XML: asked for one event after the other, in constant memory.
///
/// In strict mode libxml2 parses, and what is not well-formed is an error; in lenient mode a tokenizer of our own recovers
/// what can be recovered and reports each repair. Both give the same events for a well-formed document. Nothing
/// is ever loaded. Of entities that a document declares only plain text is expanded, in lenient mode alone and to a
/// megabyte in all. Names are compared as numbers: see `XMLNames`.
///
/// Rules of the diagnostics: `not-well-formed`, `undefined-entity`, `undeclared-prefix`, `windows-1252-reference`,
/// `limit-exceeded`, `unreadable-input`, and those of `TextDecoder`.
public struct XMLReader: ~Copyable {
    /// How a document that is not well-formed is taken.
    public enum Mode: Sendable {
        /// It is an error.
        case strict
        /// It is repaired, and each repair reported.
        case lenient
    }

    private struct Scope {
        var depth: Int
        var base: String?
        var language: String?
    }

    /// The names that were met.
    public let names: XMLNames
    /// How much is read.
    public let limits: XMLLimits
    /// What diagnostics name as their source.
    public let source: String?
    /// Where repairs are reported.
    public let log: DiagnosticLog?
    /// The base of the document itself.
    public let documentBase: String?

    private let parser: any XMLEventSource
    let buffer: UnsafeMutablePointer<XMLEventBuffer>
    private var index = -1
    private var hasEnded = false
    private var scopes: [Scope] = []
    /// The depth of the innermost scope.
    private var scopeDepth = 0
    private let deadline: ContinuousClock.Instant?
    private(set) var current = XMLEventBuffer.Event(kind: .endOfDocument, offset: 0)

    /// What kind of event the current one is.
    public var event: XMLEvent { current.kind }
    /// How deep the current tag is: 1 for the root's.
    public private(set) var depth = 0

    /// A reader that stands before the first event.
    ///
    /// - Parameter base: The document's own address, against which `xml:base` is resolved.
    public init(
        _ input: XMLInput, mode: Mode = .strict, limits: XMLLimits = XMLLimits(), names: XMLNames = XMLNames(),
        base: String? = nil, log: DiagnosticLog? = nil
    ) throws(XMLReaderError) {
        do throws(ImportError) {
            parser =
                switch mode {
                case .strict: try StrictParser(input, names: names, limits: limits, log: log)
                case .lenient: try LenientParser(input, names: names, limits: limits, log: log)
                }
        } catch {
            throw XMLReaderError(.unreadable, error.diagnostic)
        }
        self.names = names
        self.limits = limits
        self.log = log
        source = input.source
        documentBase = base
        deadline = limits.time.map { ContinuousClock.now + $0 }
        buffer = .allocate(capacity: 1)
        buffer.initialize(to: XMLEventBuffer())
    }

    deinit {
        buffer.deinitialize(count: 1)
        buffer.deallocate()
    }

    /// Goes to the next event.
    ///
    /// - Throws: `XMLReaderError` where the document cannot be read further.
    @discardableResult
    public mutating func next() throws(XMLReaderError) -> XMLEvent {
        if current.kind == .end {
            if scopeDepth == depth { leaveScope() }
            depth &-= 1
        }
        index &+= 1
        while index >= buffer.pointee.eventCount { try refill() }
        current = buffer.pointee.events[index]
        if current.kind == .start {
            depth &+= 1
            if current.hasScope { enterScope() }
        } else if current.kind == .endOfDocument {
            hasEnded = true
        }
        return current.kind
    }

    private mutating func refill() throws(XMLReaderError) {
        if hasEnded {
            index = buffer.pointee.eventCount - 1
            return
        }
        if let deadline, ContinuousClock.now > deadline {
            throw XMLReaderError(.limit, "reading took longer than allowed", source: source, position: position)
        }
        try parser.next(into: buffer)
        index = 0
    }

    /// The bytes of a base; no server takes an address of this size.
    private static let maximumBase = 8_192

    private mutating func enterScope() {
        var scope = Scope(depth: depth, base: scopes.last?.base, language: scopes.last?.language)
        for index in 0..<attributeCount {
            switch attributeTag(index) {
            case XMLNames.baseTag:
                let written = attributeValue(index)
                let outer = scope.base ?? documentBase
                let resolved = outer.map { IRI.resolve(written, against: $0) } ?? written
                // A base that is put before every reference must not make a small document a large one.
                guard resolved.utf8.count <= Self.maximumBase else {
                    report(.warning, "long-base", "an xml:base of more than \(Self.maximumBase) bytes is not heeded")
                    continue
                }
                scope.base = resolved
            case XMLNames.languageTag: scope.language = attributeValue(index)
            default: break
            }
        }
        scopes.append(scope)
        scopeDepth = depth
    }

    private mutating func leaveScope() {
        scopes.removeLast()
        scopeDepth = scopes.last?.depth ?? 0
    }
}

// MARK: The current event

extension XMLReader {
    /// The name of the current tag, or the target of the instruction.
    public var name: XMLName { names.names[Int(current.name)] }

    /// The number that the current tag's name was classified as; 0 for an unknown one.
    public var tag: Int { names.tag(current.name) }

    /// How many attributes the current start tag has, namespace declarations left out.
    public var attributeCount: Int { current.kind == .start ? Int(current.count) : 0 }

    /// The name of an attribute.
    public func attributeName(_ index: Int) -> XMLName { names.names[Int(attribute(at: index).name)] }

    /// The number that an attribute's name was classified as; negative for `xml:base` and `xml:lang`.
    public func attributeTag(_ index: Int) -> Int { names.tag(attribute(at: index).name) }

    /// The number of the current tag's name in `names`.
    public var nameNumber: Int { Int(current.name) }

    /// The number of an attribute's name in `names`.
    public func attributeNameNumber(_ index: Int) -> Int { Int(attribute(at: index).name) }

    /// Shows the bytes of an attribute's value.
    public func withAttribute<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let attribute = attribute(at: index)
        let start = buffer.pointee.bytes + Int(attribute.start)
        return body(UnsafeBufferPointer(start: start, count: Int(attribute.count)))
    }

    /// The value of an attribute.
    public func attributeValue(_ index: Int) -> String {
        let attribute = attribute(at: index)
        return string(attribute.start, attribute.count)
    }

    /// The value of the attribute whose name was classified as `tag`.
    public func attribute(tag: Int) -> String? {
        guard current.kind == .start else { return nil }
        let first = buffer.pointee.attributes + Int(current.start)
        for index in 0..<Int(current.count) where names.tag(first[index].name) == tag {
            return string(first[index].start, first[index].count)
        }
        return nil
    }

    /// The attributes that were not classified, without `xml:base` and `xml:lang`.
    public var foreignAttributes: [ExtensionAttribute] {
        if current.kind != .start || current.count == 0 { return [] }
        return attributes { $0 == 0 }
    }

    /// All attributes of the current start tag.
    public var allAttributes: [ExtensionAttribute] { attributes { _ in true } }

    /// The character data of the current text, or the data of the instruction.
    public var text: String {
        guard current.isChecked else { return string(current.start, current.count) }
        return String(checked: textBytes, isASCII: current.isASCII)
    }

    /// Shows the bytes of the current text.
    public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { body(textBytes) }

    /// The bytes of the current text, until the reader goes on.
    package var textBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: buffer.pointee.bytes + Int(current.start), count: Int(current.count))
    }

    /// Whether a piece of the document ends behind the current event: then a text may go on in the next one.
    package var isLastOfPiece: Bool { index &+ 1 == buffer.pointee.eventCount }

    /// The byte at which the current event begins, in the document as UTF-8: of a tag, its `<`.
    public var offset: Int { current.offset }

    /// The encoding that the document turned out to be in, by its name in the WHATWG Encoding standard, such as
    /// `windows-1252`.
    public var encoding: String? { parser.encoding }

    /// The place at which the current event begins.
    public var position: SourcePosition { parser.position(at: current.offset) }

    /// The base for relative addresses: `xml:base` in scope, resolved, else the document's own address.
    public var base: String? { scopes.last?.base ?? documentBase }

    /// Whether `xml:base` is in scope, so that the base is the document's own statement.
    public var hasBase: Bool { scopes.last?.base != nil }

    /// The language in scope (`xml:lang`); empty where it was withdrawn.
    public var language: String? { scopes.last?.language }

    /// The current tag's own `xml:base` as written.
    public var ownBase: String? { current.hasScope ? attribute(tag: XMLNames.baseTag) : nil }

    /// The current tag's own `xml:lang`.
    public var ownLanguage: String? { current.hasScope ? attribute(tag: XMLNames.languageTag) : nil }

    /// An error of the reader's user at the current place.
    public func failure(_ code: XMLReaderError.Code, _ message: String) -> XMLReaderError {
        XMLReaderError(code, message, source: source, position: position)
    }

    /// Reports something at the current place.
    public func report(_ severity: Severity, _ rule: String, _ message: String, hint: String? = nil) {
        guard let log else { return }
        // Finding a place means counting lines, which is not worth it for what is not kept.
        let position = log.isFull ? nil : position
        log.report(Diagnostic(severity, rule, message, source: source, position: position, hint: hint))
    }

    private func attributes(where isWanted: (Int) -> Bool) -> [ExtensionAttribute] {
        var result: [ExtensionAttribute] = []
        for index in 0..<attributeCount where isWanted(attributeTag(index)) {
            let name = attributeName(index)
            result.append(
                ExtensionAttribute(
                    namespace: name.namespace, name: name.local, prefix: name.prefix, value: attributeValue(index)))
        }
        return result
    }

    private func attribute(at index: Int) -> XMLEventBuffer.Attribute {
        precondition(index >= 0 && index < attributeCount)
        return buffer.pointee.attributes[Int(current.start) &+ index]
    }

    private func string(_ start: Int32, _ count: Int32) -> String {
        String(parsed: UnsafeBufferPointer(start: buffer.pointee.bytes + Int(start), count: Int(count)))
    }
}
