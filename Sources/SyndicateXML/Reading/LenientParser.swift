internal import Syndicate

/// Our own tokenizer as a source of events: whatever is not well-formed is repaired and reported.
final class LenientParser: XMLEventSource {
    private let chunks: DecodedChunks
    private let tokenizer: LenientTokenizer
    private let source: String?
    private let log: DiagnosticLog?
    private let limits: XMLLimits
    private var tracker = PositionTracker()
    /// What the last piece began and did not end.
    private var carry: [UInt8] = []
    /// The offset of the first byte that is not yet tokenized.
    private var base = 0
    private var isFinished = false

    init(
        _ input: XMLInput, names: XMLNames, limits: XMLLimits, log: DiagnosticLog?, size: Int = DecodedChunks.size
    ) throws(ImportError) {
        chunks = try DecodedChunks(input, repairs: true, size: size)
        tokenizer = LenientTokenizer(names: names, limits: limits)
        source = input.source
        self.log = log
        self.limits = limits
    }

    func position(at offset: Int) -> SourcePosition { tracker.position(at: offset) }

    func next(into buffer: UnsafeMutablePointer<XMLEventBuffer>) throws(XMLReaderError) {
        guard !isFinished else { return }
        buffer.pointee.removeAll()
        tracker.advance(to: base)
        var excess: LenientTokenizer.Excess?
        do {
            let piece: Void? = try chunks.next { piece in
                tracker.append(UnsafeRawBufferPointer(piece))
                excess = tokenize(piece, into: buffer)
            }
            if piece == nil {
                isFinished = true
                excess = tokenize(UnsafeBufferPointer(start: nil, count: 0), into: buffer)
            }
        } catch {
            throw XMLReaderError(.unreadable, error.diagnostic)
        }
        for found in chunks.takeDiagnostics() { log?.report(found) }
        report()
        if let excess {
            throw XMLReaderError(.limit, excess.message, source: source, position: position(at: excess.offset))
        }
        if base > limits.bytes {
            throw XMLReaderError(
                .limit, "larger than \(limits.bytes) bytes", source: source, position: position(at: base))
        }
        if isFinished { buffer.pointee.endOfDocument(at: base) }
    }

    /// Tokenizes what was left over together with the next piece; an empty one ends the document.
    private func tokenize(
        _ piece: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<XMLEventBuffer>
    ) -> LenientTokenizer.Excess? {
        do throws(LenientTokenizer.Excess) {
            if carry.isEmpty && !isFinished {
                let used = try tokenizer.process(piece, at: base, isLast: false, into: buffer)
                base += used
                carry.append(contentsOf: piece[used...])
            } else {
                carry.append(contentsOf: piece)
                var window: [UInt8] = []
                swap(&window, &carry)
                let (isLast, base) = (isFinished, base)
                let used = try window.withUnsafeBufferPointer { window throws(LenientTokenizer.Excess) in
                    try tokenizer.process(window, at: base, isLast: isLast, into: buffer)
                }
                self.base += used
                window.removeFirst(used)
                carry = window
            }
            return nil
        } catch {
            return error
        }
    }

    private func report() {
        guard let log else { return }
        for repair in tokenizer.repairs.take() {
            log.report(
                Diagnostic(
                    .warning, repair.rule, repair.message, source: source, position: position(at: repair.offset)))
        }
        guard isFinished else { return }
        for message in tokenizer.repairs.rest {
            log.report(Diagnostic(.note, "not-well-formed", message, source: source))
        }
    }
}
