internal import CLibXML2
internal import Syndicate

/// libxml2's push parser as a source of events: what is not well-formed ends it.
final class StrictParser: XMLEventSource {
    /// What the parser's callbacks see; raw memory, because they come from C.
    struct State: ~Copyable {
        var parser: xmlParserCtxtPtr?
        var buffer: UnsafeMutablePointer<XMLEventBuffer>?
        let names: XMLNames
        let limits: XMLLimits
        var cache = NameCache()
        var depth = 0
        /// How many bytes of texts did not go through the parser.
        var bypassed = 0
        /// Where the markup before the next text ends.
        var markupEnd = 0
        /// Whether the last piece of a CDATA section ended with a carriage return.
        var endsWithReturn = false
        /// The limit that was exceeded, and where.
        var excess: (message: String, offset: Int)?
        /// What is not well-formed though the parser has not said so, and where.
        var fault: (message: String, offset: Int)?
        /// Undeclared prefixes that stand for what they customarily do, and where each was first met.
        var repairedPrefixes: [(prefix: String, offset: Int)] = []
    }

    private let chunks: DecodedChunks
    var encoding: String? { chunks.encoding }
    private let state: UnsafeMutablePointer<State>
    private let source: String?
    private let log: DiagnosticLog?
    private let byteLimit: Int
    private var tracker = PositionTracker()
    private var isFinished = false
    private var sawBytes = false
    /// Why there is nothing more, once that is known.
    private var failure: XMLReaderError?

    init(
        _ input: XMLInput, names: XMLNames, limits: XMLLimits, log: DiagnosticLog?
    ) throws(ImportError) {
        _ = LibXML2.setUp
        chunks = try DecodedChunks(input)
        source = input.source
        byteLimit = limits.bytes
        self.log = log
        state = .allocate(capacity: 1)
        state.initialize(to: State(names: names, limits: limits))
        var sax = xmlSAXHandler()
        syndicate_xml_sax_init(&sax, 0)
        Self.install(&sax)
        guard let parser = xmlCreatePushParserCtxt(&sax, state, nil, 0, nil) else {
            throw ImportError(.limit, "out of memory", source: source)
        }
        state.pointee.parser = parser
        // The bytes are UTF-8 by now, whatever the document says.
        xmlCtxtUseOptions(parser, LibXML2.parseOptions | Int32(XML_PARSE_IGNORE_ENC.rawValue))
        parser.pointee.replaceEntities = 0
        parser.pointee.loadsubset = 0
        parser.pointee.validate = 0
    }

    deinit {
        if let parser = state.pointee.parser {
            if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
            parser.pointee.myDoc = nil
            xmlFreeParserCtxt(parser)
        }
        state.deinitialize(count: 1)
        state.deallocate()
    }

    func position(at offset: Int) -> SourcePosition { tracker.position(at: offset) }

    func next(into buffer: UnsafeMutablePointer<XMLEventBuffer>) throws(XMLReaderError) {
        if let failure { throw failure }
        guard let parser = state.pointee.parser, !isFinished else { return }
        state.pointee.buffer = buffer
        buffer.pointee.removeAll()
        let start = state.pointee.offset
        tracker.advance(to: start)
        do {
            let piece: Void? = try chunks.next { piece in
                tracker.append(UnsafeRawBufferPointer(piece))
                feed(parser, piece)
            }
            if piece == nil {
                feed(parser, UnsafeBufferPointer(start: nil, count: 0))
                isFinished = true
            } else {
                sawBytes = true
            }
            for found in chunks.takeDiagnostics() { log?.report(found) }
        } catch {
            throw XMLReaderError(.unreadable, error.diagnostic)
        }
        do throws(XMLReaderError) {
            try check(parser)
        } catch {
            // What comes before the fault is still good.
            if buffer.pointee.eventCount == 0 { throw error }
            failure = error
            return
        }
        if isFinished { buffer.pointee.endOfDocument(at: state.pointee.offset) }
    }

    /// Passes a piece to the parser, but for long texts that nothing is wrong with; an empty one ends the document.
    ///
    /// Texts are most of a feed, and libxml2 looks at each of their bytes several times. What is not surely well-formed goes
    /// through it, so that it alone tells what is not.
    private func feed(_ parser: xmlParserCtxtPtr, _ piece: UnsafeBufferPointer<UInt8>) {
        LibXML2.silently {
            var fed = 0
            var texts = LongTexts(UnsafeRawBufferPointer(piece))
            while let text = texts.next() {
                // An empty push would be the end of the document.
                if fed < text.range.lowerBound { push(piece[fed..<text.range.lowerBound], to: parser) }
                fed = text.range.lowerBound
                let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: piece[text.range]))
                if state.pointee.take(bytes, isSection: text.isSection) {
                    fed = text.range.upperBound
                }
            }
            if fed < piece.count || piece.isEmpty { push(piece[fed...], to: parser) }
        }
    }

    private func push(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to parser: xmlParserCtxtPtr) {
        state.pointee.stopEndlessWaiting()
        UnsafeBufferPointer(rebasing: bytes).withMemoryRebound(to: CChar.self) { bytes in
            _ = xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
        }
    }

    private func check(_ parser: xmlParserCtxtPtr) throws(XMLReaderError) {
        for (prefix, offset) in state.pointee.repairedPrefixes {
            log?.report(
                Diagnostic(
                    .warning, "undeclared-prefix",
                    "The prefix \(prefix) is not declared; it was taken for the customary one",
                    source: source, position: position(at: offset)))
        }
        state.pointee.repairedPrefixes = []
        if let (message, offset) = state.pointee.excess {
            throw XMLReaderError(.limit, message, source: source, position: position(at: offset))
        }
        if let (message, offset) = state.pointee.fault {
            throw XMLReaderError(.malformed, message, source: source, position: position(at: offset))
        }
        let offset = state.pointee.offset
        if offset > byteLimit {
            throw XMLReaderError(
                .limit, "larger than \(byteLimit) bytes", source: source, position: position(at: offset))
        }
        guard parser.pointee.wellFormed == 0 || parser.pointee.disableSAX != 0 || isFinished && !sawBytes else {
            return
        }
        let (code, message) = sawBytes ? LibXML2.failure(parser.pointee.lastError) : (.malformed, "Document is empty")
        throw XMLReaderError(code, message, source: source, position: position(at: offset))
    }
}

extension LibXML2 {
    /// What a fatal error of the parser says, on one line.
    static func failure(_ error: xmlError) -> (XMLReaderError.Code, String) {
        var message = String(xml: UnsafeRawPointer(error.message)?.assumingMemoryBound(to: UInt8.self))
        message = message.split(separator: "\n").joined(separator: ", ")
        while let last = message.utf8.last, last == 0x20 || last == 0x2E || last == 0x21 { message.removeLast() }
        let code = xmlParserErrors(UInt32(bitPattern: error.code))
        if code == XML_ERR_NO_MEMORY || code == XML_ERR_NAME_TOO_LONG || message.contains("XML_PARSE_HUGE")
            || message.contains("Huge input") || message.contains("too long")
        {
            return (.limit, "too large for an XML parser: \(message.prefix { $0 != "," })")
        }
        return (.malformed, message.isEmpty ? "The document is not well-formed" : message)
    }
}
