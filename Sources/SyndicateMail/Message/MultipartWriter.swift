/// Writes the parts of a body with boundaries between them (RFC 2046, section 5.1.1).
struct MultipartWriter {
    var bytes: [UInt8] = []
    private let boundary: String

    /// No line of quoted-printable or base64 holds `=_`, so that a boundary with it is found in no part.
    init(_ boundary: String) {
        self.boundary = boundary
    }

    /// Begins a part with its header fields.
    mutating func part(_ fields: [String]) {
        bytes += "\r\n--\(boundary)\r\n".utf8
        for field in fields { bytes += "\(field)\r\n".utf8 }
        bytes += [0x0D, 0x0A]
    }

    /// Ends the last part.
    consuming func finish() -> [UInt8] {
        bytes += "\r\n--\(boundary)--\r\n".utf8
        return bytes
    }
}
