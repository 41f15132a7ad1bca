/// A namespace declaration of a start tag.
struct NamespaceDeclaration {
    /// The prefix; empty for the default namespace.
    var prefix: String
    var uri: String
    /// Where it stands in the document.
    var range: Range<Int>
}

extension Node {
    /// The namespaces that the start tag declares.
    var namespaceDeclarations: [NamespaceDeclaration] {
        let bytes = document.source.bytes
        return startTag.attributes.compactMap { attribute in
            let name = bytes[attribute.name]
            guard name.starts(with: "xmlns".utf8) else { return nil }
            var prefix = name.dropFirst(5)
            if let colon = prefix.first {
                guard colon == UInt8(ascii: ":") else { return nil }
                prefix = prefix.dropFirst()
            }
            return NamespaceDeclaration(
                prefix: String(decoding: prefix, as: UTF8.self), uri: RawText.decoded(bytes[attribute.value]),
                range: attribute.whole)
        }
    }
}
