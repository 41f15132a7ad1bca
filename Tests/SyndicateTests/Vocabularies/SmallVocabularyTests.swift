import Syndicate
import Testing

/// Dublin Core, the modules of RSS 1.0, and the additions to Atom.
@Suite struct SmallVocabularyTests {
    @Test func dublinCore() {
        var extensions = Extensions(elements: [
            leaf(.dublinCore, "creator", "A", ["x": "y"]), leaf(.dublinCore, "subject", "s1"),
            leaf(.dublinCore, "creator", "B"),
            leaf(.dublinCore, "date", "2024-03-05"), leaf(.dublinCore, "subject", "s2"),
        ])
        let core = extensions.dublinCore
        #expect(core.creators == ["A", "B"] && core.subjects == ["s1", "s2"])
        #expect(core.dates.map(\.precision) == [.day])
        extensions.dublinCore.creators.append("C")
        #expect(extensions.elements.map(\.text) == ["A", "s1", "B", "C", "2024-03-05", "s2"])
        #expect(extensions.elements[0].attribute("x") == "y")
    }

    @Test func allFifteenElementsOfDublinCore() {
        let names = [
            "contributor", "coverage", "creator", "description", "format", "identifier", "language", "publisher",
            "relation", "rights", "source", "subject", "title", "type",
        ]
        let core = Extensions(elements: names.map { leaf(.dublinCore, $0, $0) }).dublinCore
        let texts =
            core.contributors + core.coverages + core.creators + core.descriptions + core.formats + core.identifiers
            + core.languages + core.publishers + core.relations + core.rights + core.sources + core.subjects
            + core.titles + core.types
        #expect(texts == names)
    }

    @Test func dublinCoreTerms() {
        var extensions = Extensions(elements: [
            leaf(.dublinCoreTerms, "modified", "2024-03-05T13:00:00Z"), leaf(.dublinCoreTerms, "valid", "start=2024"),
            leaf(.dublinCoreTerms, "isPartOf", "p"), leaf(.dublinCoreTerms, "license", "l"),
        ])
        let terms = extensions.dublinCoreTerms
        #expect(terms.modified?.rfc3339 == "2024-03-05T13:00:00Z" && terms.valid?.unparsed == "start=2024")
        #expect(terms.isPartOf == ["p"] && terms.licenses == ["l"] && terms.created == nil)
        extensions.dublinCoreTerms.issued = Timestamp(lenient: "2024")
        #expect(extensions.elements.last == leaf(.dublinCoreTerms, "issued", "2024"))
    }

    @Test func content() throws {
        let extensions = Extensions(elements: [
            leaf(.content, "encoded", " <p>x</p>"),
            tree(
                .content, "items", [:],
                [
                    tree(
                        .rdf, "Bag", [:],
                        [
                            tree(
                                .rdf, "li", [:],
                                [
                                    ExtensionElement(
                                        .content, "item",
                                        children: [
                                            .element(resource(.content, "format", "http://www.w3.org/1999/xhtml")),
                                            .element(leaf(.rdf, "value", "<em>x</em>")),
                                        ])
                                ])
                        ])
                ]),
        ])
        #expect(extensions.content.encoded == " <p>x</p>")
        let item = try #require(extensions.content.items?.bag?.members.first?.item)
        #expect(item.value == "<em>x</em>" && item.format?.resource == "http://www.w3.org/1999/xhtml")
    }

    private func resource(_ namespace: XMLNamespace, _ name: String, _ address: String) -> ExtensionElement {
        var element = leaf(namespace, name)
        element.attributes = [
            ExtensionAttribute(namespace: XMLNamespace.rdf.uri, name: "resource", prefix: "rdf", value: address)
        ]
        return element
    }

    @Test(
        arguments: [
            ("hourly", "2", 1800), ("daily", "1", 86_400), ("Weekly", nil, 604_800), (nil, "24", 3600),
            ("yearly", "1", 31_536_000), ("monthly", "3", 864_000), (nil, nil, nil), ("fortnightly", "1", nil),
            ("daily", "0", nil), ("daily", "-1", nil), ("daily", "often", nil), (nil, "often", nil),
        ] as [(String?, String?, Double?)])
    func syndication(period: String?, frequency: String?, seconds: Double?) {
        var extensions = Extensions()
        if let period { extensions.elements.append(leaf(.syndication, "updatePeriod", period)) }
        if let frequency { extensions.elements.append(leaf(.syndication, "updateFrequency", frequency)) }
        #expect(extensions.syndication.interval == seconds)
    }

    @Test func modules() {
        let extensions = Extensions(elements: [
            leaf(.slash, "section", "film"), leaf(.slash, "department", "d"), leaf(.slash, "comments", "177"),
            leaf(.slash, "hit_parade", "177,155,105"), leaf(.commentAPI, "comment", "c"),
            leaf(XMLNamespace(prefix: "wfw", uri: "http://wellformedweb.org/commentAPI/"), "commentRss", "r"),
            leaf(.syndication, "updateBase", "2000-01-01T12:00+00:00"), leaf(.feedBurner, "origLink", "o"),
            leaf(.feedBurner, "info", "", ["uri": "u"]),
            leaf(.feedBurner, "feedFlare", "Add", ["href": "h", "src": "s"]),
            leaf(.googlePlay, "image", "", ["href": "g"]), leaf(.googlePlay, "explicit", "yes"),
        ])
        #expect(extensions.slash.section == "film" && extensions.slash.comments == 177)
        #expect(extensions.slash.department == "d" && extensions.slash.hitParade == ["177", "155", "105"])
        #expect(extensions.commentAPI.comment == "c" && extensions.commentAPI.commentRSS == "r")
        #expect(extensions.syndication.updateBase?.precision == .minute)
        #expect(extensions.feedBurner.origLink == "o" && extensions.feedBurner.info?.uri == "u")
        #expect(extensions.feedBurner.feedFlares[0].href == "h" && extensions.feedBurner.feedFlares[0].text == "Add")
        #expect(extensions.googlePlay.image?.href == "g" && extensions.googlePlay.explicit == true)
    }

    @Test func additionsToAtom() {
        let extensions = Extensions(
            attributes: [
                ExtensionAttribute(namespace: XMLNamespace.threading.uri, name: "count", value: "10"),
                ExtensionAttribute(
                    namespace: XMLNamespace.threading.uri, name: "updated", value: "2024-03-05T13:00:00Z"),
            ],
            elements: [
                leaf(.threading, "in-reply-to", "", ["ref": "tag:1", "href": "h", "type": "text/html", "source": "s"]),
                leaf(.threading, "total", "5"), leaf(.feedHistory, "archive"),
                leaf(.publishing, "edited", "2024-03-05T13:00:00Z"),
                tree(
                    XMLNamespace(prefix: "app", uri: "http://purl.org/atom/app#"), "control", [:],
                    [leaf(XMLNamespace(prefix: "app", uri: "http://purl.org/atom/app#"), "draft", "yes")]),
                tree(
                    .tombstones, "deleted-entry", ["ref": "tag:2", "when": "2024-03-05T13:00:00Z"],
                    [
                        tree(.tombstones, "by", [:], [leaf(.atom, "name", "N"), leaf(.atom, "email", "e")]),
                        leaf(.tombstones, "comment", "Spam"), leaf(.atom, "link", "", ["href": "l"]),
                    ]),
            ])
        #expect(extensions.threading.inReplyTo[0].ref == "tag:1" && extensions.threading.inReplyTo[0].source == "s")
        #expect(extensions.threading.total == 5 && extensions.threading.count == 10)
        #expect(extensions.threading.updated?.isParsed == true)
        #expect(extensions.feedHistory.isArchive && !extensions.feedHistory.isComplete)
        #expect(extensions.publishing.edited?.isParsed == true && extensions.publishing.control?.draft == true)
        let gone = extensions.tombstones.deletedEntries[0]
        #expect(gone.ref == "tag:2" && gone.when?.isParsed == true && gone.comment == "Spam")
        #expect(gone.by?.name == "N" && gone.by?.email == "e" && gone.links[0].href == "l")
    }

    @Test func activity() {
        let extensions = Extensions(elements: [
            leaf(.activity, "verb", "http://activitystrea.ms/schema/1.0/post"), leaf(.activity, "object-type", "note"),
            tree(
                .activity, "object", [:],
                [leaf(.atom, "id", "tag:3"), leaf(.atom, "title", "T"), leaf(.activity, "object-type", "photo")]),
        ])
        #expect(extensions.activity.verbs == ["http://activitystrea.ms/schema/1.0/post"])
        #expect(extensions.activity.objectTypes == ["note"] && extensions.activity.target == nil)
        #expect(extensions.activity.objects[0].id == "tag:3" && extensions.activity.objects[0].title?.text == "T")
        #expect(extensions.activity.objects[0].objectTypes == ["photo"])
    }

    @Test func chapters() {
        var extensions = Extensions(elements: [
            tree(
                .podloveChapters, "chapters", ["version": "1.2"],
                [
                    leaf(.podloveChapters, "chapter", "", ["start": "0", "title": "Welcome"]),
                    leaf(
                        .podloveChapters, "chapter", "",
                        ["start": "3:07.250", "title": "Intro", "href": "h", "image": "i"]),
                    leaf(.podloveChapters, "chapter", "", ["start": "soon"]),
                ])
        ])
        let chapters = extensions.podloveChapters.chapters
        #expect(chapters?.version == "1.2" && chapters?.chapters.map(\.start) == [0, 187.25, nil])
        #expect(chapters?.chapters[1].title == "Intro" && chapters?.chapters[1].href == "h")
        extensions.podloveChapters.chapters?.chapters[2].start = 3600.5
        #expect(extensions.elements[0].elements[2].attribute("start") == "01:00:00.500")
    }

    @Test func atomElsewhere() {
        var extensions = Extensions(elements: [
            leaf(.atom, "link", "", ["href": "h", "rel": "self", "type": "t", "hreflang": "en", "length": "5"]),
            leaf(.atom, "id", "urn:x"), leaf(.atom, "updated", "2024-03-05T13:00:00Z"),
            leaf(.atom, "published", "2024"), leaf(.atom, "title", " T ", ["type": "html"]),
            tree(.atom, "author", [:], [leaf(.atom, "name", "A"), leaf(.atom, "uri", "u")]),
            tree(.atom, "contributor", [:], [leaf(.atom, "name", "C")]), leaf(.atom, "category", "", ["term": "t"]),
            leaf(.atom, "generator", "G", ["version": "1"]), leaf(.atom, "icon", "i"), leaf(.atom, "rights", "R"),
        ])
        let atom = extensions.atom
        #expect(atom.links[0].href == "h" && atom.links[0].rel == "self" && atom.links[0].length == 5)
        #expect(atom.id == "urn:x" && atom.updated?.isParsed == true && atom.published?.precision == .year)
        #expect(atom.title?.text == " T " && atom.title?.type == "html" && atom.rights?.text == "R")
        #expect(atom.authors[0].name == "A" && atom.authors[0].uri == "u" && atom.contributors[0].name == "C")
        #expect(atom.categories[0].term == "t" && atom.generator?.name == "G" && atom.icon == "i")
        extensions.atom.links[0].rel = nil
        #expect(extensions.elements[0].attributes.map(\.name) == ["href", "type", "hreflang", "length"])
    }

    @Test func licenses() {
        let web = XMLNamespace(prefix: "cc", uri: "http://web.resource.org/cc/")
        let extensions = Extensions(elements: [
            leaf(.creativeCommons, "license", " a "), resource(web, "license", "b"),
            leaf(.creativeCommonsTerms, "license", "c"), leaf(.atom, "link", "", ["rel": "License", "href": "d"]),
            leaf(.atom, "link", "", ["rel": "self", "href": "e"]), leaf(.creativeCommons, "license", "a"),
            leaf(.creativeCommons, "license"), leaf(.atom, "link", "", ["rel": "license"]),
        ])
        #expect(extensions.licenses == ["a", "b", "c", "d"])
        #expect(extensions.creativeCommonsTerms.licenses[0].resource == "b")
        #expect(extensions.creativeCommons.raw(\.licenses).count == 3)
        var entry = Entry()
        entry.links = [Link("z", rel: "license"), Link("a", rel: "license")]
        entry.extensions = extensions
        #expect(entry.licenses == ["z", "a", "b", "c", "d"])
    }
}
