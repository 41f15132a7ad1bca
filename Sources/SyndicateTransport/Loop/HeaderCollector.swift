/// Gathers the header of an answer, line by line; interim answers (1xx) and those of proxies are replaced by the next.
struct HeaderCollector {
    /// The status; 0 where none has come.
    private(set) var status = 0
    private(set) var fields: [HTTPField] = []
    /// The value of the first `Location` field as it came.
    private(set) var location: [UInt8]?
    /// The bytes of all lines.
    private(set) var size = 0
    /// Whether the header is over: what comes behind the body (trailers) says nothing that is asked for here.
    private(set) var isComplete = false

    mutating func add(_ line: UnsafeRawBufferPointer) {
        size += line.count
        var end = line.count
        while end > 0, Self.isSpace(line[end - 1]) || line[end - 1] == 0x0A || line[end - 1] == 0x0D { end -= 1 }
        let text = UnsafeRawBufferPointer(rebasing: line[..<end])
        if text.starts(with: "HTTP/".utf8) {
            start(text)
        } else if end == 0 {
            isComplete = status >= 200
        } else if !isComplete, Self.isSpace(text[0]) {
            // A folded line (RFC 9112, section 5.2).
            guard let last = fields.indices.last else { return }
            fields[last].value += " " + Self.string(text.drop(while: Self.isSpace))
        } else if !isComplete, let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0 {
            let value = text[(colon + 1)...].drop(while: Self.isSpace)
            let field = HTTPField(Self.string(text[..<colon]), Self.string(value))
            if location == nil, field.isNamed("location") { location = Array(value) }
            fields.append(field)
        }
    }

    /// Begins anew with a status line, and goes on counting.
    private mutating func start(_ line: UnsafeRawBufferPointer) {
        let digits = line.drop { $0 != UInt8(ascii: " ") }.drop { $0 == UInt8(ascii: " ") }.prefix(3)
        status = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        fields = []
        location = nil
        isComplete = false
    }

    /// Forgets the last answer, and goes on counting.
    mutating func clear() {
        status = 0
        fields = []
        location = nil
        isComplete = false
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Text of a field: UTF-8, or else ISO 8859-1 as of old.
    private static func string(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
