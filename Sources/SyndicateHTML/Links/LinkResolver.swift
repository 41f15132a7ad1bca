internal import Syndicate

/// Makes the URLs in an HTML tree absolute.
public struct LinkResolver: Sendable {
    /// Resolves a reference, the first argument, against a base, the second.
    public typealias Resolve = @Sendable (_ reference: String, _ base: String) -> String

    /// The address that relative ones are relative to.
    public var base: String
    /// Whether `href="#…"`, a place in the text itself, stays as it is.
    public var keepsFragments: Bool
    /// What an address becomes that is not to be made absolute, but to be changed; it is given what the address is without
    /// a base.
    var rewrite: (@Sendable (_ address: String) -> String?)?
    private let resolve: Resolve
    /// The bytes of a base against which anything is resolved; no server takes an address of this size.
    private static let maximumBase = 8_192

    /// A resolver against `base` by RFC 3986, section 5.
    public init(base: String, keepsFragments: Bool = false) {
        self.init(base: base, keepsFragments: keepsFragments) { IRI.resolve($0, against: $1) }
    }

    /// A resolver against `base` by rules of one's own.
    public init(base: String, keepsFragments: Bool = false, resolve: @escaping Resolve) {
        self.base = base
        self.keepsFragments = keepsFragments
        self.resolve = resolve
    }

    /// `nodes` with absolute URLs.
    public func resolved(_ nodes: [HTMLNode]) -> [HTMLNode] {
        var nodes = nodes
        resolve(in: &nodes)
        return nodes
    }

    /// Makes the URLs in `nodes` absolute.
    public func resolve(in nodes: inout [HTMLNode]) {
        for index in nodes.indices {
            guard case .element(var element) = nodes[index] else { continue }
            // The node gives its element away, so that changing that one copies nothing.
            nodes[index] = .text("")
            resolve(in: &element)
            nodes[index] = .element(element)
        }
    }

    /// Makes the URLs in `element` and below it absolute.
    public func resolve(in element: inout HTMLElement) {
        for index in element.attributes.indices {
            let attribute = element.attributes[index]
            if let value = value(of: attribute.name, in: element.name, attribute.value) {
                element.attributes[index].value = value
            }
        }
        resolve(in: &element.children)
    }

    /// The value of the attribute `name` with absolute URLs; nil for an attribute that has none.
    func value(of name: String, in element: String, _ value: String) -> String? {
        switch name {
        case "href", "src", "poster", "cite", "action", "formaction", "background", "longdesc", "codebase", "dynsrc",
            "lowsrc", "xlink:href":
            return address(value)
        case "data" where element == "object":
            return address(value)
        case "srcset", "imagesrcset":
            let written = SourceSet(parsing: value)
            var set = written
            for index in set.candidates.indices { set.candidates[index].url = address(set.candidates[index].url) }
            return rewrite != nil && set == written ? nil : set.text
        case "ping":
            return value.htmlTokens.map(address).joined(separator: " ")
        default: return nil
        }
    }

    /// What stands in the place of `reference`.
    func address(_ reference: String) -> String {
        guard let rewrite else { return absolute(reference) }
        let trimmed = reference.trimmedHTMLSpace
        guard let first = trimmed.utf8.first, first != UInt8(ascii: "#") else { return reference }
        if let rewritten = rewrite(trimmed) { return rewritten }
        guard !base.isEmpty, !IRI.isAbsolute(trimmed) else { return reference }
        return rewrite(absolute(trimmed)) ?? reference
    }

    /// `reference` made absolute; an empty one and one that needs no base stay as they are.
    public func absolute(_ reference: String) -> String {
        let trimmed = reference.trimmedHTMLSpace
        guard let first = trimmed.utf8.first else { return reference }
        if first == UInt8(ascii: "#"), keepsFragments { return reference }
        // A base that is put before every reference must not make a small document a large one.
        if base.utf8.count > Self.maximumBase { return reference }
        if trimmed.utf8.prefix(5).map(\.asciiLowercased).elementsEqual("data:".utf8) { return reference }
        return resolve(trimmed, base)
    }
}

extension HTMLDocument {
    /// The address that the page's relative URLs are relative to, when it stands at `address`: that of its first
    /// `base` element (HTML Standard, section 2.4.3), or `address` itself.
    public func baseAddress(at address: String, resolve: LinkResolver.Resolve) -> String {
        let base = root.first { $0.isHTML("base") && $0["href"] != nil }
        guard let reference = base?["href"]?.trimmedHTMLSpace, !reference.isEmpty else { return address }
        return resolve(reference, address)
    }

    /// The address that the page's relative URLs are relative to, by RFC 3986, section 5.
    public func baseAddress(at address: String) -> String {
        baseAddress(at: address) { IRI.resolve($0, against: $1) }
    }
}
