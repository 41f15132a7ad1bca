internal import Syndicate

/// Addresses in the form of which there is one (RFC 3986, sections 6.2.2 and 6.2.3).
enum CanonicalURI {
    /// The canonical form of a full address; `nil` for what is none.
    static func form(of text: String) -> String? {
        let iri = IRI(text)
        guard let scheme = iri.scheme, iri.firstError == nil else { return nil }
        var result = scheme + ":"
        var path = percentNormalized(iri.path)
        if let authority = iri.authorityRange {
            result += "//" + self.authority(iri, String(decoding: Array(text.utf8)[authority], as: UTF8.self), scheme)
            path = path.isEmpty ? "/" : IRI.resolve(path, against: "a://b/").replacingPrefix("a://b")
        }
        result += path
        if let query = iri.query { result += "?" + percentNormalized(query) }
        if let fragment = iri.fragment { result += "#" + percentNormalized(fragment) }
        return result
    }

    private static func authority(_ iri: IRI, _ written: String, _ scheme: String) -> String {
        var result = ""
        if let userInfo = iri.userInfo, !userInfo.isEmpty, userInfo != ":" { result += userInfo + "@" }
        result += (iri.host ?? "").lowercased()
        let usual = ["http": 80, "https": 443, "ftp": 21]
        if let port = iri.port, port != usual[scheme] { result += ":\(port)" }
        return result
    }

    /// Percent-encoding in capital letters, and only where it is needed.
    private static func percentNormalized(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let isUnreserved =
                (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & 0xDF) && value < 0x80
                || "-._~".utf8.contains(value)
            if isUnreserved {
                result.append(value)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                result += [UInt8(ascii: "%"), digits[Int(value >> 4)], digits[Int(value & 15)]]
            }
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String) -> String {
        utf8.starts(with: prefix.utf8) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : self
    }
}
