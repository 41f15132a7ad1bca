internal import Syndicate

// JSON Feed 1.1: its addresses are URLs, and it has no base that they could be relative to.
extension JSONDatatype {
    /// A whole address of the Web.
    static let webAddress = JSONDatatype { validation, node, text in validation.checkAddress(node, text, isWeb: true) }

    /// A whole address, `mailto:` and others included.
    static let address = JSONDatatype { validation, node, text in validation.checkAddress(node, text, isWeb: false) }
}

extension JSONValidation {
    fileprivate mutating func checkAddress(_ node: JSONNode, _ text: String, isWeb: Bool) {
        if let flaw = ForbiddenCharacter.sentence(text) {
            return report(
                .invalidURIChar, at: node, value: text, detail: ": \(flaw)", fix: withoutSpaces(node, text))
        }
        let iri = IRI(text)
        if let flaw = iri.firstError {
            switch flaw.code {
            case .forbiddenCharacter, .directionMark, .badPercentEncoding:
                report(.invalidURIChar, at: node, value: text, detail: ": \(flaw.description)")
            default: report(.invalidFullLink, at: node, value: text, detail: ": \(flaw.description)")
            }
            return
        }
        guard let scheme = iri.scheme else { return report(.invalidFullLink, at: node, value: text) }
        if text.utf8.contains(where: { $0 >= 0x80 }) { report(.urlNotASCII, at: node, value: text) }
        guard scheme == "http" || scheme == "https" else {
            if isWeb {
                report(.notWebAddress, at: node, value: text)
            } else if !URISchemes.isRegistered(scheme) {
                report(.schemeNotIANARegistered, at: node, value: text)
            }
            return
        }
        guard let host = iri.host, !host.isEmpty else {
            return report(.invalidFullLink, at: node, value: text, detail: ": it has no host")
        }
        if isUnreachable(host.lowercased()) { report(.unknownHost, at: node, value: text) }
    }

    private func isUnreachable(_ host: String) -> Bool {
        if host.hasPrefix("[") { return host == "[::1]" }
        return !host.utf8.contains(UInt8(ascii: ".")) || host.hasPrefix("127.") || host.hasSuffix(".localhost")
            || host.hasSuffix(".local")
    }

    /// The fix that removes spaces at the ends and encodes those within.
    private func withoutSpaces(_ node: JSONNode, _ text: String) -> Fix? {
        guard let plain = node.plainRange, !text.trimmed.isEmpty else { return nil }
        let mended = text.trimmed.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }.joined(separator: "%20")
        guard ForbiddenCharacter.sentence(mended) == nil else { return nil }
        return Fix("write the address without spaces", [Fix.Edit(plain, mended)])
    }
}
