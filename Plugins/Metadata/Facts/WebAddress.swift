internal import Syndicate

/// Addresses of the web, as what reads a page's metadata takes them.
enum WebAddress {
    /// `text` as an absolute address with `http` or `https`, percent-encoded where that is needed; `nil` for any other.
    static func absolute(_ text: String?, base: String? = nil) -> String? {
        guard let text, !text.utf8.isEmpty else { return nil }
        var address = IRI.repaired(text)
        if !IRI.isAbsolute(address), let base { address = IRI.resolve(address, against: base) }
        let iri = IRI(address)
        guard let scheme = iri.scheme, scheme == "https" || scheme == "http", iri.host?.isEmpty == false else {
            return nil
        }
        return IRI.uri(from: address)
    }

    /// Whether the address says that what is there comes encrypted.
    static func isSecure(_ address: String) -> Bool { IRI(address).scheme == "https" }

    /// Whether both name the same thing, byte for byte.
    static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
