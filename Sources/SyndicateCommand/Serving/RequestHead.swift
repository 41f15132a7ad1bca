/// The head of a request: its first line and its fields (RFC 9112, sections 3 and 5).
enum RequestHead {
    /// How the end of the body is known.
    enum Framing: Equatable {
        case length(Int)
        case chunked
    }

    /// Reads the lines of a head.
    static func read(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> (IncomingRequest, Framing) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }[...]
        let words = (lines.popFirst() ?? []).split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 3, isToken(words[0]), !words[1].isEmpty, isVersion(words[2]) else {
            let isTLS = bytes.first == 0x16
            throw .malformed(
                isTLS ? "it speaks TLS, and here is plain HTTP" : "the first line is not that of a request")
        }
        var request = IncomingRequest(
            method: String(decoding: words[0], as: UTF8.self), target: String(decoding: words[1], as: UTF8.self))
        for line in lines where !line.isEmpty {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
                throw .malformed("a line of the header is not a field")
            }
            let value = line[(colon + 1)...].trimmed
            guard !value.contains(where: { $0 == 0 || $0 == 0x0D }) else {
                throw .malformed("a field of the header has a control character")
            }
            request.fields.append(
                (String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self)))
        }
        let connection = request.values("connection").map { $0.lowercased() }.joined(separator: ",")
        let isOld = words[2].last == UInt8(ascii: "0")
        request.closes = isOld || connection.split(whereSeparator: { $0 == "," || $0 == " " }).contains("close")
        return (request, try framing(of: request))
    }

    /// A body has one length: two that differ, or a length beside chunks, is how requests are smuggled.
    private static func framing(of request: IncomingRequest) throws(RequestRefusal) -> Framing {
        let codings = request.values("transfer-encoding")
        let lengths = request.values("content-length")
        if !codings.isEmpty {
            guard lengths.isEmpty else { throw .malformed("it has a length beside chunks") }
            guard codings.count == 1, codings[0].lowercased() == "chunked" else {
                throw RequestRefusal(status: 501, message: "its transfer coding is not chunked", head: request)
            }
            return .chunked
        }
        guard let length = lengths.first else { return .length(0) }
        guard lengths.allSatisfy({ $0.utf8.elementsEqual(length.utf8) }), !length.isEmpty,
            length.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
        else { throw .malformed("its length is not a number") }
        // More digits than a number has are too many bytes anyway.
        return .length(Int(length) ?? .max)
    }

    private static func isVersion(_ word: ArraySlice<UInt8>) -> Bool {
        word.elementsEqual("HTTP/1.1".utf8) || word.elementsEqual("HTTP/1.0".utf8)
    }

    private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
        !word.isEmpty
            && word.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without spaces and tabs around them.
    fileprivate var trimmed: ArraySlice<UInt8> {
        var bytes = self
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }
}
