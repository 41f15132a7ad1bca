import Syndicate
import SyndicateHTML

/// Links made absolute in the source: the tree is that of the source with its links made absolute.
enum Links: Target {
    static func test(_ bytes: [UInt8]) {
        let html = String(decoding: bytes, as: UTF8.self)
        let resolver = LinkResolver(base: "https://e.example/a/b?c")
        let source = resolver.resolved(html: html)
        let expected = resolver.resolved(HTMLFragment(parsing: html).nodes)
        let found = HTMLFragment(parsing: source).nodes
        require(found == expected, "\(html) → \(source)")
        let set = SourceSet(parsing: html)
        require(SourceSet(parsing: set.text) == set, "\(html) → \(set.text)")
        var nodes = HTMLFragment(parsing: html).xhtml
        resolver.resolve(xhtml: &nodes)
    }
}
