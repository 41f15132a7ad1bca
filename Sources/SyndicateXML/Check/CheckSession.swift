internal import CLibXML2
internal import Syndicate

/// One run of the parser over one document.
///
/// The parser's callbacks find their session through the parser's `_private` pointer, so a session outlives its parser.
final class CheckSession {
    let check: XMLCheck
    let source: String?
    private(set) var parser: xmlParserCtxtPtr?
    private var tracker = PositionTracker()
    private var found: [Diagnostic] = []
    private var overflowed = false
    private var sawBytes = false
    private(set) var hasStopped = false
    /// Validates units and the whole, where there is a schema.
    let validation: SchemaValidation?
    /// The bytes of text since the last tag.
    var textRun = 0
    /// How many elements are open, where no tree is built.
    var depth = 0

    init(check: XMLCheck, source: String?) {
        _ = LibXML2.setUp
        self.check = check
        self.source = source
        validation = check.schema.map(SchemaValidation.init)
        var sax = xmlSAXHandler()
        syndicate_xml_sax_init(&sax, check.schema == nil ? 0 : 1)
        CheckSession.install(&sax, buildsTree: check.schema != nil)
        parser = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil)
        guard let parser else {
            add(Diagnostic(.error, "limit-exceeded", "Out of memory", source: source))
            hasStopped = true
            return
        }
        parser.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        xmlCtxtUseOptions(parser, LibXML2.parseOptions)
        // Without these bits nothing is substituted, loaded or included, whatever the process's defaults are.
        parser.pointee.replaceEntities = 0
        parser.pointee.loadsubset = 0
        parser.pointee.validate = 0
    }

    deinit {
        guard let parser else { return }
        if let document = parser.pointee.myDoc {
            xmlFreeDoc(document)
            parser.pointee.myDoc = nil
        }
        xmlFreeParserCtxt(parser)
    }

    func feed(_ bytes: UnsafeRawBufferPointer) {
        guard let parser, !hasStopped, bytes.count > 0 else { return }
        sawBytes = true
        tracker.append(bytes)
        LibXML2.silently {
            _ = xmlParseChunk(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
        }
        if parser.pointee.disableSAX != 0 { hasStopped = true }
        tracker.advance(to: Int(syndicate_xml_offset(parser)))
    }

    func finish() -> [Diagnostic] {
        if let parser, !hasStopped {
            LibXML2.silently { _ = xmlParseChunk(parser, nil, 0, 1) }
            if let validation, parser.pointee.disableSAX == 0, let document = parser.pointee.myDoc {
                validation.finish(document, session: self)
            }
        }
        hasStopped = true
        if found.isEmpty, let parser, !sawBytes || parser.pointee.wellFormed == 0 {
            add(Diagnostic(.error, "not-well-formed", "Document is empty", source: source, position: .init(line: 1)))
        } else if found.isEmpty, let parser, parser.pointee.disableSAX != 0 {
            // Where the bytes of a piece are none in the declared encoding, the parser stops and says nothing.
            add(
                Diagnostic(
                    .error, "not-well-formed", "The bytes are no text in the encoding that is declared", source: source,
                    position: position()))
        }
        var all = found.enumerated().sorted { first, second in
            let (a, b) = (first.element.order, second.element.order)
            return a == b ? first.offset < second.offset : a < b
        }.map(\.element)
        if overflowed {
            all.append(
                Diagnostic(
                    .note, "too-many-diagnostics", "There are more than \(check.limit) diagnostics", source: source))
        }
        return all
    }

    /// Whether more diagnostics would be left out.
    var isFull: Bool { found.count >= check.limit }

    /// Adds a diagnostic, unless there are enough already.
    func add(_ diagnostic: Diagnostic) {
        if found.count >= check.limit {
            overflowed = true
        } else if found.last != diagnostic {
            found.append(diagnostic)
        }
    }

    /// Adds a diagnostic at `position`.
    func add(_ severity: Severity, _ rule: String, _ message: String, at position: SourcePosition?, hint: String? = nil)
    {
        add(Diagnostic(severity, rule, message, source: source, position: position, hint: hint))
    }

    /// Ends the parse; no further events come.
    func stop() {
        hasStopped = true
        if let parser { xmlStopParser(parser) }
    }

    /// Where the parser stands, or where the tag begins that it is reading.
    func position(ofTag: Bool = false) -> SourcePosition? {
        guard let parser, let input = parser.pointee.input else { return nil }
        if syndicate_xml_converts(parser) != 0 {
            return SourcePosition(line: Int(input.pointee.line), column: Int(input.pointee.col))
        }
        let offset = Int(syndicate_xml_offset(parser))
        return tracker.position(at: ofTag ? offset - Int(syndicate_xml_tag_length(parser)) : offset)
    }
}

extension Diagnostic {
    /// Sorts by place.
    fileprivate var order: (Int, Int) { (position?.line ?? 0, position?.column ?? 0) }
}
