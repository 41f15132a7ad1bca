internal import Syndicate

extension Vocabulary {
    /// Apple's podcast tags.
    static let iTunes = Vocabulary(
        prefix: "itunes", namespaces: [XMLNamespace.iTunes.uri] + XMLNamespace.iTunes.aliases,
        elements: [
            // In shows and episodes.
            .once("itunes:author", .text(.plainText(limit: 255)), in: iTunesPlaces),
            .once("itunes:block", .text(.block), in: iTunesPlaces),
            .once("itunes:explicit", .text(.explicit), in: iTunesPlaces),
            .once("itunes:keywords", .text(.keywords), in: iTunesPlaces),
            .once("itunes:subtitle", .text(.plainText(limit: 255)), in: iTunesPlaces),
            .once("itunes:summary", .text(.plainText(limit: 4000)), in: iTunesPlaces),
            .once("itunes:image", .artwork, in: iTunesPlaces),
            // In shows.
            .once("itunes:owner", .owner, in: .feeds), .many("itunes:category", .category, in: .feeds),
            .once("itunes:new-feed-url", .text(.fullURI), in: .feeds),
            .once("itunes:type", .text(.word(["episodic", "serial"], .invalidItunesChannelType)), in: .feeds),
            .once("itunes:complete", .later(.complete), in: .feeds),
            .once("itunes:applepodcastsverify", .later(.filled), in: .feeds),
            .once("itunes:pubDate", .freeText, in: .feeds), .once("itunes:title", .later(.filledPlainText), in: .feeds),
            // In episodes.
            .once("itunes:duration", .text(.duration), in: .entries), .once("itunes:title", .freeText, in: .entries),
            .once("itunes:episode", .text(.positiveInteger), in: .entries),
            .once("itunes:season", .text(.positiveInteger), in: .entries),
            .once(
                "itunes:episodeType", .text(.word(["full", "trailer", "bonus"], .invalidItunesEpisodeType)),
                in: .entries),
            .once("itunes:order", .later(.positiveInteger), in: .entries),
            .once("itunes:isClosedCaptioned", .later(.closedCaptioned), in: .entries),
        ],
        checks: [
            PlaceCheck(.feeds, ITunes.checkShow), PlaceCheck(.feeds, ITunes.checkEncoding),
            PlaceCheck(.entries, ITunes.checkEpisode),
        ], rules: ITunes.rules)

    private static let iTunesPlaces: Place = .feeds.union(.entries)
}

extension Datatype {
    /// `Yes` hides a show or an episode.
    fileprivate static let block = word(["yes", "no", "clean"], .invalidYesNoClean, ignoringCase: true)

    /// Whether there is explicit language; Apple reads the old words too.
    fileprivate static let explicit = Datatype { validation, value in
        let old = ["yes", "no", "explicit", "clean"]
        if !validation.follows(.w3c), old.contains(value.text.lowercased()) {
            return validation.report(.obsoleteItunesExplicit, value)
        }
        trueFalse.check(&validation, value)
    }

    /// `Yes` ends a show.
    fileprivate static let complete = word(["yes"], .invalidItunesComplete, ignoringCase: true)

    fileprivate static let closedCaptioned = word(["yes", "no"], .invalidYesNo, ignoringCase: true)

    /// Words with commas between them.
    fileprivate static let keywords = plainText(limit: 255).and(
        Datatype { validation, value in
            let bytes = value.text.utf8
            if bytes.contains(UInt8(ascii: " ")), !bytes.contains(UInt8(ascii: ",")) {
                validation.report(.invalidKeywords, value)
            }
        })

    /// Seconds, minutes:seconds or hours:minutes:seconds.
    fileprivate static let duration = Datatype { validation, value in
        let parts = value.text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
        let areSixties = parts.dropFirst().allSatisfy { $0.count == 2 && $0.first.map { $0 < 0x36 } == true }
        if parts.count > 3 || !areNumbers || !areSixties { validation.report(.invalidDuration, value) }
    }
}

extension ElementModel {
    /// An element that Apple has had since the W3C validator was written.
    fileprivate static func later(_ datatype: Datatype) -> ElementModel {
        ElementModel(
            .text(
                Datatype { validation, value in
                    if validation.follows(.w3c) {
                        validation.report(.undefinedElement, at: value.node)
                    } else {
                        datatype.check(&validation, value)
                    }
                }))
    }

    fileprivate static let artwork = ElementModel(
        attributes: [.required("href", .nameOfElement(.webAddressAttribute))])

    fileprivate static let owner = ElementModel(
        children: [.one("itunes:email", text(.contact)), .optional("itunes:name", text(.plainText(limit: 255)))])

    fileprivate static let category = ElementModel(
        attributes: [.required("text")], children: [.many("itunes:category", subcategory)],
        checks: [
            { validation, node in
                guard let name = node.attribute("text") else { return }
                validation.checkCategory(
                    name, at: node, ITunesCategories.current.keys.contains, ITunesCategories.former.keys.contains)
            }
        ])

    private static let subcategory = ElementModel(
        attributes: [.required("text")],
        checks: [
            { validation, node in
                guard let name = node.attribute("text"), let parent = node.parent?.attribute("text") else { return }
                validation.checkCategory(
                    name, at: node, (ITunesCategories.current[parent] ?? []).contains,
                    (ITunesCategories.former[parent] ?? []).contains)
            }
        ])
}

extension Validation {
    fileprivate mutating func checkCategory(
        _ name: String, at node: Node, _ isCurrent: (String) -> Bool, _ isFormer: (String) -> Bool
    ) {
        if isCurrent(name) { return }
        report(
            isFormer(name) ? .obsoleteItunesCategory : .invalidItunesCategory, at: node, .attribute("text"), value: name
        )
    }
}

/// What is asked of a podcast as a whole.
enum ITunes {
    static let rules: [Rule] = [
        .missingItunesElement, .missingItunesEmail, .unsupportedItunesFormat, .obsoleteItunesCategory,
        .invalidItunesCategory, .invalidItunesEpisodeType, .invalidItunesChannelType, .invalidYesNoClean,
        .invalidDuration, .invalidKeywords, .obsoleteItunesExplicit, .invalidItunesComplete,
    ]

    /// The extensions of files that Apple Podcasts plays.
    static let formats: Set<String> = ["m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"]

    static let checkShow: ElementModel.Check = { validation, node in
        if node.child("language") == nil, node.language == nil {
            validation.reportMissing(.missingItunesElement, "language", in: node)
        }
        for name in ["itunes:category", "itunes:explicit"] where node.child(name) == nil {
            validation.reportMissing(.missingItunesElement, name, in: node)
        }
        if node.child("itunes:owner") == nil { validation.reportMissing(.missingItunesEmail, "itunes:email", in: node) }
    }

    static let checkEpisode: ElementModel.Check = { validation, node in
        for enclosure in enclosures(of: node) {
            let address = (enclosure.attribute("url") ?? enclosure.attribute("href") ?? "").trimmed
            guard !address.isEmpty else { continue }
            let path = validation.follows(.w3c) ? address : IRI(address).path
            let last = path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last
            let suffix = last.flatMap { String($0) } ?? ""
            let isKnown = formats.contains(validation.follows(.w3c) ? suffix : suffix.lowercased())
            if !isKnown {
                validation.report(
                    .unsupportedItunesFormat, at: enclosure,
                    .attribute(enclosure.attribute("url") == nil ? "href" : "url"),
                    element: node.name, parent: node.parent?.name, value: address)
            }
        }
    }

    /// The files that come with an episode.
    static func enclosures(of node: Node) -> [Node] {
        node.children.filter { $0.name == "enclosure" || $0.name == "link" && $0.attribute("rel") == "enclosure" }
    }

    /// Apple reads UTF-8 alone.
    static let checkEncoding: ElementModel.Check = { validation, node in
        let bytes = validation.document.source.bytes
        guard let encoding = XMLDeclaration(bytes).encoding else { return }
        let name = String(decoding: bytes[encoding], as: UTF8.self).lowercased()
        if name != "utf-8", name != "utf8" { validation.report(.notUTF8, at: node, value: name) }
    }
}
