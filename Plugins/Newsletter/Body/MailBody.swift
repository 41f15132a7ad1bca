internal import SyndicateHTML

/// The HTML of an article, made ready for mail.
enum MailBody {
    /// What the mail policy leaves of an article, with absolute addresses; films, frames and sounds are pictures and
    /// words that link to them.
    static func nodes(html: String, base: String?) -> [HTMLNode] {
        var nodes = HTMLFragment(parsing: html).nodes
        if hasLineEnds(nodes) { nodes = withoutLineEnds(nodes) }
        if let base { LinkResolver(base: base).resolve(in: &nodes) }
        return Sanitizer(.mail).sanitize(EmbedReplacer.replaced(nodes)).nodes
    }

    private static let addresses = ["href", "src", "poster", "data", "data-src"]

    /// Whether there are tabs or line ends in an address, which is seldom.
    private static func hasLineEnds(_ nodes: [HTMLNode]) -> Bool {
        nodes.contains { node in
            guard case .element(let element) = node else { return false }
            return element.attributes.contains {
                addresses.contains($0.name) && $0.value.utf8.contains(where: isLineEnd)
            } || hasLineEnds(element.children)
        }
    }

    /// The nodes with addresses as browsers read them: without tabs and line ends, which would hide what they begin with
    /// (URL Standard, section 4.4).
    private static func withoutLineEnds(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            for name in addresses {
                guard let address = element[name], address.utf8.contains(where: isLineEnd) else { continue }
                element[name] = String(decoding: address.utf8.filter { !isLineEnd($0) }, as: UTF8.self)
            }
            element.children = withoutLineEnds(element.children)
            return .element(element)
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
