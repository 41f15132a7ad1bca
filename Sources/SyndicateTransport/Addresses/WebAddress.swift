internal import CLibCurl

/// An absolute `http` or `https` URL in the form in which it is requested: read, resolved and written by libcurl alone, so
/// that what was checked is what is connected to.
struct WebAddress: Sendable {
    /// The URL without credentials and fragment; scheme and host in lower case, no default port.
    var text: String
    /// `http` or `https`.
    var scheme: String
    /// The host in lower case, an IPv6 address in brackets; odd spellings of IPv4 addresses are written out.
    var host: String
    /// The port, the scheme's own where none is named.
    var port: Int
    /// The name before `@`, decoded.
    var user: String?
    /// The password before `@`, decoded.
    var password: String?

    /// What requests to the same server have in common.
    var origin: String { "\(scheme)://\(host):\(port)" }

    /// The host where it is an IP address.
    var ipAddress: IPAddress? { IPAddress(host) }

    /// Reads an absolute URL.
    init(_ text: String) throws(TransportError) {
        try self.init(Array(text.utf8), base: nil)
    }

    /// The URL that `reference`, as it stands in a `Location` field, means here (RFC 3986, section 5).
    func resolving(_ reference: [UInt8]) throws(TransportError) -> WebAddress {
        try WebAddress(reference, base: text)
    }

    private init(_ reference: [UInt8], base: String?) throws(TransportError) {
        let text = String(decoding: reference, as: UTF8.self)
        try Library.load(for: Self.unreadable(text))
        guard let url = syndicate_curl_url() else { throw TransportError(.internalFailure, "no memory for a URL") }
        defer { syndicate_curl_url_cleanup(url) }
        if let base { syndicate_curl_url_set(url, CURLUPART_URL, base, 0) }
        guard !reference.contains(0), !reference.isEmpty else {
            throw TransportError(.invalidAddress, "this is no address", url: Self.unreadable(text))
        }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
        let code = (reference + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                syndicate_curl_url_set(url, CURLUPART_URL, $0.baseAddress, flags)
            }
        }
        guard code == CURLUE_OK else {
            throw TransportError(
                .invalidAddress,
                "this is no address: \(String(cString: syndicate_curl_url_strerror(code)).lowercased())",
                url: Self.unreadable(text))
        }
        guard let scheme = Self.part(url, CURLUPART_SCHEME), scheme == "http" || scheme == "https" else {
            throw TransportError(
                .unsupportedScheme, "only http and https addresses can be fetched", url: Self.unreadable(text))
        }
        guard let host = Self.part(url, CURLUPART_HOST)?.lowercased(), !host.isEmpty,
            let port = Self.part(url, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) }), port > 0
        else {
            throw TransportError(.invalidAddress, "this address has no host", url: Self.unreadable(text))
        }
        user = Self.part(url, CURLUPART_USER, UInt32(CURLU_URLDECODE))
        password = Self.part(url, CURLUPART_PASSWORD, UInt32(CURLU_URLDECODE))
        for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
            syndicate_curl_url_set(url, part, nil, 0)
        }
        syndicate_curl_url_set(url, CURLUPART_HOST, host, 0)
        guard let whole = Self.part(url, CURLUPART_URL, UInt32(CURLU_NO_DEFAULT_PORT)) else {
            throw TransportError(.invalidAddress, "this is no address", url: Self.unreadable(text))
        }
        self.text = whole
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    private static func part(_ url: OpaquePointer, _ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
        var value: UnsafeMutablePointer<CChar>?
        guard syndicate_curl_url_get(url, part, &value, flags) == CURLUE_OK, let value else { return nil }
        defer { syndicate_curl_free(value) }
        return String(cString: value)
    }
}

extension WebAddress {
    /// What messages show of an address, be it one that cannot be read: nothing that stands before an `@`, and not more
    /// than fits on a few lines.
    static func shown(_ text: String) -> String {
        if let address = try? WebAddress(text) { clipped(address.text) } else { unreadable(text) }
    }

    private static func unreadable(_ text: String) -> String {
        // Which part is the password nobody can say here.
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return clipped(text) }
        let rest = String(text[text.utf8.index(after: at)...])
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text[colon...].utf8.starts(with: "://".utf8)
        else {
            return clipped(rest)
        }
        return clipped("\(text[..<colon])://\(rest)")
    }

    static func clipped(_ text: String) -> String {
        guard text.utf8.count > 400 else { return text }
        return String(decoding: text.utf8.prefix(400), as: UTF8.self) + "…"
    }
}
