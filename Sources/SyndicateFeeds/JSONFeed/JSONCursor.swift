internal import Syndicate

/// Walks over a JSON document, which stands in memory as a whole or goes by in a window.
struct JSONCursor {
    typealias Event = JSONScanner.Event

    /// What errors name as their source.
    let name: String
    /// The largest part of a document that has to stand in memory at once, in bytes.
    static let largestPart = 256 << 20
    private static let lookahead = 1 << 16

    private var bytes: [UInt8]
    private var builder: JSONTreeBuilder
    /// What gives the bytes behind the window.
    private var source: ByteStream.Read?
    private var origin: JSONOrigin

    /// A cursor at the start of `bytes`, which are UTF-8; `repaired` tells what they were before.
    init(name: String, bytes: [UInt8], repaired: JSONRepair? = nil) {
        self.name = name
        self.bytes = bytes
        origin = JSONOrigin(repaired)
        builder = JSONTreeBuilder(scanner: JSONScanner(offset: Self.mark(bytes)))
    }

    /// A cursor at the start of a stream.
    init(name: String, stream: ByteStream) throws(ImportError) {
        self.init(name: name, bytes: [])
        source = try stream.reading()
        try fill()
        builder.scanner.offset = Self.mark(bytes)
    }

    /// The length of a byte order mark.
    private static func mark(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    // MARK: Walking

    /// What comes next.
    mutating func next() throws(ImportError) -> Event {
        let bytes = self.bytes
        do throws(JSONScanner.Failure) { return try builder.scanner.next(bytes.span) } catch { throw failure(error) }
    }

    /// The name of the open object's next member; `nil` at its end, which is then behind.
    mutating func nextName() throws(ImportError) -> String? {
        guard case .name(let text) = try next() else { return nil }
        let bytes = self.bytes
        return builder.string(text, bytes.span)
    }

    /// The byte with which the next value begins, once its name is behind.
    var upcoming: UInt8? {
        let start = valueOffset
        return start < bytes.count ? bytes[start] : nil
    }

    /// Where the next value begins, once its name is behind.
    var valueOffset: Int {
        var offset = builder.scanner.offset
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The byte from which reading goes on.
    var offset: Int { builder.scanner.offset }

    /// How many arrays and objects are open.
    var depth: Int { builder.scanner.depth }

    /// The whole value that comes next.
    mutating func value() throws(ImportError) -> JSONValue { try value(from: next()) }

    /// The whole value that begins with `event`.
    mutating func value(from event: Event) throws(ImportError) -> JSONValue {
        let bytes = self.bytes
        do throws(JSONScanner.Failure) { return try builder.value(event, bytes.span) } catch { throw failure(error) }
    }

    /// Passes over what `event` begins.
    mutating func skip(from event: Event) throws(ImportError) {
        guard event.opens else { return }
        let outer = depth - 1
        while depth > outer { _ = try next() }
    }

    /// The value that stands at an offset which was passed before; `nil` where it has left the window.
    func value(at offset: Int) -> JSONValue? {
        var other = JSONTreeBuilder(scanner: JSONScanner(offset: offset))
        guard let event = try? other.scanner.next(bytes.span) else { return nil }
        return try? other.value(event, bytes.span)
    }

    // MARK: Places

    /// The line and column of a byte.
    mutating func position(of offset: Int) -> SourcePosition { origin.position(of: offset, in: bytes) }

    /// The places of escapes that were half a surrogate pair since the last call.
    mutating func loneSurrogates() -> [SourcePosition] {
        guard !builder.loneSurrogates.isEmpty else { return [] }
        let offsets = builder.loneSurrogates
        builder.loneSurrogates = []
        return offsets.map { position(of: $0) }
    }

    private mutating func failure(_ failure: JSONScanner.Failure) -> ImportError {
        ImportError(
            failure.code == .tooDeep ? .limit : .malformed, failure.message, rule: "invalid-json", source: name,
            position: position(of: failure.offset))
    }

    // MARK: The window

    /// Lets go of what is behind and makes sure that the next value, or what comes before it, stands in the window.
    mutating func advance() throws(ImportError) {
        guard source != nil else { return }
        let behind = builder.scanner.offset
        if behind >= Self.lookahead {
            origin.leave(behind, of: bytes)
            bytes.removeFirst(behind)
            builder.scanner.offset = 0
        }
        if bytes.count - builder.scanner.offset < Self.lookahead { try fill() }
    }

    /// Makes sure that the value that comes next stands in the window as a whole.
    mutating func hold() throws(ImportError) {
        guard source != nil else { return }
        while source != nil, try !isComplete() {
            guard bytes.count < Self.largestPart else {
                throw ImportError(
                    .limit, "an item is larger than \(Self.largestPart >> 20) MiB", rule: "limit", source: name,
                    position: position(of: builder.scanner.offset))
            }
            try fill(twice: true)
        }
    }

    /// Whether the window holds the next value, or is wrong within it.
    private mutating func isComplete() throws(ImportError) -> Bool {
        var probe = builder.scanner
        do throws(JSONScanner.Failure) {
            let outer = probe.depth
            let event = try probe.next(bytes.span)
            if event.opens { while probe.depth > outer { _ = try probe.next(bytes.span) } }
            return probe.offset < bytes.count
        } catch {
            return error.code != .unexpectedEnd && error.offset + 64 < bytes.count
        }
    }

    /// Appends what comes next in the stream, which must be UTF-8.
    private mutating func fill(twice: Bool = false) throws(ImportError) {
        guard let read = source else { return }
        let wanted = max(Self.lookahead * 4, twice ? bytes.count : 0)
        let start = bytes.count
        var scratch = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count - start < wanted {
            var count = 0
            var failure: ImportError?
            scratch.withUnsafeMutableBytes { buffer in
                do throws(ImportError) { count = try read(buffer) } catch { failure = error }
            }
            if let failure { throw failure }
            guard count > 0 else {
                source = nil
                break
            }
            bytes.append(contentsOf: scratch[..<count])
        }
        try check(from: start)
    }

    private mutating func check(from start: Int) throws(ImportError) {
        var first = start
        // A character can be cut in two between one piece and the next.
        while first > 0, start - first < 3, bytes[first - 1] & 0xC0 == 0x80 { first -= 1 }
        if first > 0, bytes[first - 1] & 0xC0 == 0xC0 { first -= 1 }
        var end = bytes.count
        if source != nil {
            while end > first, bytes.count - end < 3, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
            if end > first, bytes[end - 1] & 0xC0 == 0xC0 { end -= 1 } else { end = bytes.count }
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(first..<end))
        } catch {
            throw ImportError(
                .malformed, "the bytes from here on are not UTF-8", rule: "invalid-json", source: name,
                position: position(of: first + error.byteOffsets.lowerBound))
        }
    }
}

extension JSONScanner.Event {
    /// Whether an array or an object begins.
    var opens: Bool {
        switch self {
        case .beginArray, .beginObject: true
        default: false
        }
    }
}

extension JSONCursor {
    /// Where what was read last begins.
    func start(of event: Event) -> Int {
        switch event {
        case .beginObject, .beginArray: offset - 1
        case .string(let text), .name(let text): text.range.lowerBound - 1
        case .number(let range): range.lowerBound
        case .bool(let flag): offset - (flag ? 4 : 5)
        case .null: offset - 4
        case .endObject, .endArray, .end: offset
        }
    }
}
