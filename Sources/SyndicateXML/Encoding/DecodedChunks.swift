internal import Syndicate

/// A document as UTF-8 in pieces, whatever encoding it is in; no piece splits a character.
///
/// The byte order mark is left out. UTF-8 goes through as it is, from memory without being copied, and is not looked at:
/// whoever parses it finds what is malformed. With a survey of the whole, malformed parts are repaired instead.
final class DecodedChunks {
    /// How many bytes are decoded together.
    static let size = 65_536
    private let size: Int
    private let raw: Raw
    private let source: String?
    private let buffer: UnsafeMutableRawBufferPointer
    /// What of `buffer` (or of the bytes in memory) is still to be decoded.
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    /// How bytes become UTF-8; `nil` where they go through.
    private var converter: ChunkConverter?
    private var output = DecodedOutput()
    private var found: [Diagnostic]
    /// Whether non-ASCII would contradict what is declared.
    private var expectsASCII = false
    private var isDeclared: Bool
    private var isFinished = false
    /// The encoding by its name in the WHATWG Encoding standard, such as `UTF-8` or `windows-1252`.
    private(set) var encoding: String

    /// Reads the first bytes of a document and finds its encoding.
    ///
    /// - Parameters:
    ///   - repairs: whether malformed UTF-8 is repaired; the document is then looked at once more beforehand,
    ///     because it takes more than one place to tell what the malformed ones are.
    ///   - size: how many bytes are decoded together, 16 at least.
    init(_ input: XMLInput, repairs: Bool = false, size: Int = DecodedChunks.size) throws(ImportError) {
        self.size = size
        raw = try Raw(input)
        source = input.source
        if case .stream = raw {
            buffer = .allocate(byteCount: size, alignment: 16)
        } else {
            buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        }
        found = []
        encoding = "UTF-8"
        isDeclared = false
        try fill()
        let head = raw.head ?? withWindow { Array($0.prefix(2048)) }
        let choice = EncodingChoice(
            head[...], charset: input.charset, places: repairs ? .malformedXML : .xml, source: source)
        found = choice.diagnostics
        start += choice.markLength
        isDeclared = choice.name != nil
        encoding = choice.name ?? "UTF-8"
        expectsASCII = choice.isASCII
        if encoding != "UTF-8" && !expectsASCII {
            converter = ChunkConverter(from: encoding, orReport: &found, source: source)
        } else if repairs {
            let survey = try UTF8Survey(input)
            if !survey.isValid || survey.isPartial { converter = .utf8(survey) }
            if survey.isForeign && !isDeclared { encoding = "windows-1252" }
        }
    }

    deinit { buffer.deallocate() }

    /// Passes the next piece to `body`, for the time of the call; `nil` at the end.
    func next<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) throws(ImportError) -> Value? {
        while true {
            try fill()
            if start == end && isAtEnd { return nil }
            guard let converter else { return passOn(body) }
            // Taken out for the time of the conversion, so that its array stays the only one.
            var taken = DecodedOutput()
            swap(&taken, &output)
            taken.removeAll()
            start += withWindow { converter.convert($0, isLast: isAtEnd, into: &taken) }
            swap(&taken, &output)
            if output.bytes.isEmpty { continue }
            return output.bytes.withUnsafeBufferPointer(body)
        }
    }

    /// What is to be said of the encoding, so far or, after the last piece, of the whole; each is given once.
    func takeDiagnostics() -> [Diagnostic] {
        defer { found = [] }
        guard start == end, isAtEnd, !isFinished else { return found }
        isFinished = true
        let name = expectsASCII || !isDeclared ? "UTF-8" : encoding
        return found + output.diagnostics(encoding: name, isDeclared: isDeclared, source: source)
    }

    private func passOn<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        let isLast = isAtEnd
        let checksASCII = expectsASCII
        let (value, count, isASCII) = withWindow { window in
            let count = window.count - (isLast ? 0 : UTF8Sequence.incompleteTail(of: window))
            let piece = UnsafeBufferPointer(rebasing: window[..<count])
            let isASCII = !checksASCII || UTF8Sequence.firstBeyondASCII(in: piece, from: 0) == count
            return (body(piece), count, isASCII)
        }
        start += count
        if !isASCII {
            expectsASCII = false
            encoding = "UTF-8"
            found.append(
                Diagnostic(
                    .warning, "contradicted-encoding", "The text is declared to be ASCII, but is UTF-8",
                    source: source, hint: "declare UTF-8"))
        }
        return value
    }

    /// Calls `body` with the bytes that are at hand.
    private func withWindow<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        switch raw {
        case .memory(let bytes):
            bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
        case .stream:
            body(UnsafeRawBufferPointer(rebasing: buffer[start..<end]).bindMemory(to: UInt8.self))
        }
    }

    /// Gets bytes until the buffer is full or the input ends, so that pieces do not depend on how the bytes arrive.
    private func fill() throws(ImportError) {
        switch raw {
        case .memory(let bytes):
            end = min(start + size, bytes.count)
            isAtEnd = end == bytes.count
        case .stream(let read):
            guard !isAtEnd, start > 0 || end < buffer.count else { return }
            if start > 0 {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
                end -= start
                start = 0
            }
            while end < buffer.count {
                let count = try read(UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
                if count <= 0 {
                    isAtEnd = true
                    return
                }
                end += min(count, buffer.count - end)
            }
        }
    }
}

extension DecodedChunks {
    /// Where bytes come from.
    private enum Raw {
        case memory([UInt8])
        case stream(ByteStream.Read)

        /// The first bytes, if all are at hand.
        var head: [UInt8]? {
            if case .memory(let bytes) = self { Array(bytes.prefix(2048)) } else { nil }
        }

        init(_ input: XMLInput) throws(ImportError) {
            switch input.bytes {
            case .memory(let bytes): self = .memory(bytes)
            case .stream(let stream): self = .stream(try stream.reading())
            }
        }
    }
}
