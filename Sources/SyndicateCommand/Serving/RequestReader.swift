/// Takes requests out of the bytes of a connection, however they are cut (RFC 9112).
struct RequestReader {
    /// What there is after some more bytes.
    enum Step {
        case needsMore
        /// The sender wants to hear that it shall go on (`100 Continue`).
        case needsLeave
        case request(IncomingRequest)
    }

    private enum Part {
        case head
        case body(length: Int)
        case chunkSize
        case chunk(rest: Int)
        case chunkEnd
        case trailer(length: Int)
    }

    /// The largest head, in bytes.
    static let headLimit = 64 << 10
    private static let lineLimit = 4 << 10

    /// The largest body, in bytes.
    let bodyLimit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    /// Up to where no end of a head or line was found.
    private var scanned = 0
    private var part = Part.head
    private var request = IncomingRequest(method: "", target: "")

    init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    /// Whether a request has begun.
    var isInside: Bool {
        if case .head = part { start < buffer.count } else { true }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            scanned = max(0, scanned - start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next step; to be called again until it needs more.
    mutating func next() throws(RequestRefusal) -> Step {
        while true {
            switch part {
            case .head:
                guard let head = try takeHead() else { return .needsMore }
                let (request, framing) = try RequestHead.read(head)
                self.request = request
                let wantsLeave = request.values("expect").contains { $0.lowercased() == "100-continue" }
                switch framing {
                case .chunked: part = .chunkSize
                case .length(let length):
                    guard length <= bodyLimit else { throw tooLarge }
                    part = .body(length: length)
                }
                if wantsLeave, framing != .length(0), start == buffer.count { return .needsLeave }
            case .body(let length):
                guard buffer.count - start >= length else { return .needsMore }
                request.body = Array(buffer[start..<(start + length)])
                start += length
                return finish()
            case .chunkSize:
                guard let line = try takeLine() else { return .needsMore }
                let size = try Self.size(line)
                guard size <= bodyLimit - request.body.count else { throw tooLarge }
                part = size == 0 ? .trailer(length: 0) : .chunk(rest: size)
            case .chunk(let rest):
                let count = min(rest, buffer.count - start)
                request.body.append(contentsOf: buffer[start..<(start + count)])
                start += count
                guard count == rest else {
                    part = .chunk(rest: rest - count)
                    return .needsMore
                }
                part = .chunkEnd
            case .chunkEnd:
                guard let line = try takeLine() else { return .needsMore }
                guard line.isEmpty else { throw .malformed("a chunk is longer than it says") }
                part = .chunkSize
            case .trailer(let length):
                guard let line = try takeLine() else { return .needsMore }
                if line.isEmpty { return finish() }
                guard length + line.count <= Self.headLimit else { throw headTooLarge }
                part = .trailer(length: length + line.count + 1)
            }
        }
    }

    private mutating func finish() -> Step {
        part = .head
        scanned = start
        let request = self.request
        self.request = IncomingRequest(method: "", target: "")
        return .request(request)
    }

    /// The head up to its empty line.
    private mutating func takeHead() throws(RequestRefusal) -> ArraySlice<UInt8>? {
        // Some send an empty line behind a body.
        while start < buffer.count, buffer[start] == 0x0D || buffer[start] == 0x0A { start += 1 }
        var index = max(start, scanned)
        while index < buffer.count {
            if buffer[index] == 0x0A, index > start, endsLine(before: index) {
                guard index - start <= Self.headLimit else { throw headTooLarge }
                defer {
                    start = index + 1
                    scanned = start
                }
                return buffer[start..<index]
            }
            index += 1
        }
        scanned = index
        guard buffer.count - start <= Self.headLimit else { throw headTooLarge }
        return nil
    }

    /// Whether the line that ends at `index` is empty.
    private func endsLine(before index: Int) -> Bool {
        let last = buffer[index - 1] == 0x0D ? index - 2 : index - 1
        return last >= start && buffer[last] == 0x0A
    }

    /// A line without its end.
    private mutating func takeLine() throws(RequestRefusal) -> ArraySlice<UInt8>? {
        guard let end = buffer[start...].prefix(Self.lineLimit).firstIndex(of: 0x0A) else {
            guard buffer.count - start < Self.lineLimit else { throw .malformed("a line between chunks is too long") }
            return nil
        }
        let line = buffer[start..<end]
        start = end + 1
        return line.last == 0x0D ? line.dropLast() : line
    }

    /// The size of a chunk: hexadecimal digits, and maybe extensions, which mean nothing.
    private static func size(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> Int {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
        guard !digits.isEmpty, digits.count <= 15, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
            let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw .malformed("the size of a chunk is not a number") }
        return size
    }

    private var tooLarge: RequestRefusal {
        var head = request
        head.body = []
        return RequestRefusal(status: 413, message: "the body has more than \(bodyLimit >> 20) MB", head: head)
    }

    private var headTooLarge: RequestRefusal {
        RequestRefusal(status: 431, message: "the header has more than \(Self.headLimit >> 10) KB")
    }
}
