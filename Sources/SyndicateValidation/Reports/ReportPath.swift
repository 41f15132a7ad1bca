/// The names of documents as reports write them for other programs.
enum ReportPath {
    /// The path without `./` before it, as code hosts want it.
    static func plain(_ path: String) -> String {
        var rest = Substring(path)
        while rest.utf8.count > 2, rest.utf8.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
        return String(rest)
    }

    /// A URI reference (RFC 3986): relative for a relative path, `file:` for an absolute one, an address as it is.
    static func reference(_ path: String) -> String {
        if path == "-" { return "stdin" }
        let isAddress = path.utf8.starts(with: "http://".utf8) || path.utf8.starts(with: "https://".utf8)
        let plain = isAddress ? path : plain(path)
        var reference = plain.utf8.first == UInt8(ascii: "/") ? "file://" : ""
        for byte in plain.utf8 {
            if isUnreserved(byte) || isAddress && ":?#[]@!$&'()*+,;=%".utf8.contains(byte) {
                reference.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                reference += byte < 16 ? "%0" : "%"
                reference += String(byte, radix: 16, uppercase: true)
            }
        }
        return reference
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
