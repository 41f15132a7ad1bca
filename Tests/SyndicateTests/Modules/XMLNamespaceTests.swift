import Syndicate
import Testing

@Suite struct XMLNamespaceTests {
    @Test(
        arguments: [
            ("http://search.yahoo.com/mrss", "media"), ("https://search.yahoo.com/mrss/", "media"),
            ("http://www.rssboard.org/media-rss", "media"), ("http://video.search.yahoo.com/mrss", "media"),
            ("http://www.itunes.com/DTDs/PodCast-1.0.dtd", "itunes"),
            ("https://itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            (" http://www.itunes.com/DTDs/Podcast-1.0.dtd\n", "itunes"),
            ("http://podcastindex.org/namespace/1.0", "podcast"),
            ("https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast"),
            ("http://www.georss.org/georss/10", "georss"), ("http://georss.org/georss/", "georss"),
            ("http://www.opengis.net/gml/3.2", "gml"), ("http://www.w3.org/2003/01/geo/wgs84_pos", "geo"),
            ("http://purl.org/dc/elements/1.1", "dc"), ("http://purl.org/dc/terms", "dcterms"),
            ("http://wellformedweb.org/commentAPI/", "wfw"), ("http://purl.org/atom/app#", "app"),
            ("http://web.resource.org/cc/", "cc"), ("https://podlove.org/simple-chapters/", "psc"),
            ("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", "creativeCommons"),
            ("http://www.w3.org/2005/atom", "atom"), ("http://purl.org/echo/ns#", "atom03"),
            ("http://channel.netscape.com/rdf/simple/0.9/", "rss090"), ("http://purl.org/rss/1.0", "rss10"),
            ("http://purl.org/net/rss1.1", "rss11"), ("http://blogs.law.harvard.edu/tech/rss", "rss"),
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            ("http://example.org/", nil), ("", nil), ("/", nil), ("http://", nil), ("https://www.", nil), ("#", nil),
            ("http://purl.org/rss/1.0/modules/threading/", nil), ("ttp://search.yahoo.com/mrss/", nil),
        ] as [(String, String?)])
    func namesInTheWild(uri: String, prefix: String?) {
        #expect(XMLNamespace.known(uri: uri)?.prefix == prefix)
    }

    @Test func everyNameMeansOneNamespace() {
        for namespace in XMLNamespace.known + XMLNamespace.languages {
            for uri in [namespace.uri] + namespace.aliases {
                let others = (XMLNamespace.known + XMLNamespace.languages).filter { $0.matches(uri) && $0 != namespace }
                #expect(others.isEmpty, "\(uri)")
            }
        }
        #expect(Set(XMLNamespace.known.map(\.prefix)).count == XMLNamespace.known.count)
    }

    @Test func elementsAreFoundByAnyNameOfTheirNamespace() {
        let extensions = Extensions(elements: [
            ExtensionElement(namespace: "http://www.itunes.com/DTDs/Podcast-1.0.dtd", name: "author", text: "M")
        ])
        #expect(extensions.text(.iTunes, "author") == "M")
        #expect(extensions.first(.googlePlay, "author") == nil)
    }

    @Test func anAliasHasTheCustomaryPrefixAsLongAsTheNameIsNotUsed() {
        let alias = ExtensionElement(namespace: "http://search.yahoo.com/mrss", name: "title", prefix: "m", text: "T")
        var set = XMLNamespaceSet()
        set.insert(usedBy: [alias])
        #expect(set.namespaces == [XMLNamespace(prefix: "media", uri: "http://search.yahoo.com/mrss")])
        set.insert(.media)
        #expect(set.namespaces == [.media])
        set.insert(usedBy: [alias])
        #expect(set.namespaces == [.media])
    }
}
