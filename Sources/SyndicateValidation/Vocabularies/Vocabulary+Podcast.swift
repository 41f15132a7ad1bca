internal import Syndicate

extension Vocabulary {
    /// Podcasting 2.0.
    static let podcast = Vocabulary(
        prefix: "podcast", namespaces: [XMLNamespace.podcast.uri] + XMLNamespace.podcast.aliases,
        elements: show + episode + both + proposals, checks: [PlaceCheck(.feeds, Podcast.checkShow)],
        rules: Podcast.rules, isYoung: true)

    /// What stands in `channel`, and in the feeds of other formats.
    private static let show: [Element] = [
        .once("podcast:locked", .locked, in: .feeds), .many("podcast:trailer", .trailer, in: .feeds),
        .once("podcast:guid", .text(.podcastGUID), in: .feeds), .once("podcast:medium", .text(.medium), in: .feeds),
        .many("podcast:liveItem", .liveItem, in: .rssChannel),
        .many("podcast:block", .text(.yesNo, attributes: [.optional("id", .slug)]), in: .feeds),
        .many("podcast:remoteItem", .remoteItem, in: .feeds), .once("podcast:podroll", .podroll, in: .feeds),
        .once("podcast:updateFrequency", .updateFrequency, in: .feeds),
        .once("podcast:podping", .empty([.required("usesPodping", .trueFalse)]), in: .feeds),
        .once("podcast:publisher", .publisher, in: .feeds),
        .once("podcast:follow", .empty([.required("url", .podcastAddress)]), in: .feeds),
    ]

    /// What stands in `item`, and in the entries of other formats.
    private static let episode: [Element] = [
        .many("podcast:transcript", .transcript, in: .entries), .once("podcast:chapters", .chapters, in: .entries),
        .many("podcast:soundbite", .soundbite, in: .entries),
        .once("podcast:season", .text(.nonNegativeInteger, attributes: [.optional("name", .short(128))]), in: .entries),
        .once("podcast:episode", .text(.unsignedNumber, attributes: [.optional("display", .short(32))]), in: .entries),
        .many("podcast:alternateEnclosure", .alternateEnclosure, in: .entries),
        .many(
            "podcast:contentLink", .text(.short(128), attributes: [.required("href", .podcastAddress)]), in: .entries),
    ]

    /// What stands in `channel` and `item`.
    private static let both: [Element] = [
        .many("podcast:funding", .text(.label, attributes: [.required("url", .podcastAddress)]), in: podcastPlaces),
        .many("podcast:person", .podcastPerson, in: podcastPlaces),
        .many("podcast:location", .podcastLocation, in: podcastPlaces),
        .once("podcast:license", .podcastLicense, in: podcastPlaces),
        .many("podcast:value", .podcastValue, in: podcastPlaces),
        .once("podcast:images", .podcastImages, in: podcastPlaces),
        .many("podcast:image", .podcastImage, in: podcastPlaces),
        .many("podcast:socialInteract", .socialInteract, in: podcastPlaces),
        .many("podcast:txt", .text(.short(4000), attributes: [.optional("purpose", .short(128))]), in: podcastPlaces),
        .once("podcast:chat", .chat, in: podcastPlaces),
    ]

    /// What is proposed, and seen in feeds already.
    private static let proposals: [Element] = [
        "recommendations", "gateway", "social", "socialSignUp", "socialComment", "contact", "id", "ids", "previousUrl",
        "newFeedUrl", "metaBoost", "crosspost", "credits", "verify", "rating", "translation", "category", "lit", "edit",
        "hiveAccount", "comments", "poster", "contentRating",
    ].map { .many("podcast:" + $0, .proposal, in: podcastPlaces) }

    private static let podcastPlaces: Place = .feeds.union(.entries)
}

extension ElementModel {
    fileprivate static let proposal = ElementModel(
        .anything, anyAttributes: true,
        checks: [{ validation, node in validation.report(.proposedPodcastElement, at: node) }])

    fileprivate static let locked = ElementModel.text(.yesNo, attributes: [.optional("owner", .mailAddress)])

    fileprivate static let trailer = ElementModel.text(
        .label,
        attributes: [
            .required("url", .podcastAddress), .required("pubdate", .podcastDate),
            .optional("length", .nonNegativeInteger),
            .optional("type", .mediaTypeAttribute), .optional("season", .nonNegativeInteger),
        ])

    /// An episode that is broadcast, with everything that an episode has.
    static let liveItem = ElementModel(
        attributes: [
            .required("status", .word(["pending", "live", "ended"], .invalidLiveStatus)),
            .required("start", .podcastTime), .optional("end", .podcastTime),
        ],
        children: rssItemChildren + [.optional("description", text(.html))], place: .rssItem,
        checks: [
            { validation, node in
                if node.child("podcast:contentLink") == nil {
                    validation.reportMissing(.missingPodcastElement, "podcast:contentLink", in: node)
                }
                if node.child("enclosure") == nil, node.child("podcast:alternateEnclosure") == nil {
                    validation.reportMissing(.missingPodcastElement, "enclosure", in: node)
                }
            }
        ])

    fileprivate static let remoteItem = ElementModel(
        attributes: [
            .required("feedGuid", .uuid(.invalidPodcastGUID)), .optional("feedUrl", .podcastAddress),
            .optional("itemGuid"),
            .optional("medium", .medium), .optional("title"),
        ])

    fileprivate static let podroll = ElementModel(children: [.some("podcast:remoteItem", remoteItem)])

    fileprivate static let publisher = ElementModel(
        children: [.one("podcast:remoteItem", remoteItem)],
        checks: [
            { validation, node in
                for item in node.children("podcast:remoteItem") where item.attribute("medium") != "publisher" {
                    validation.report(.publisherMedium, at: item, attribute: "medium", value: item.attribute("medium"))
                }
            }
        ])

    fileprivate static let updateFrequency = ElementModel(
        .text(.short(128)),
        attributes: [
            .optional("complete", .trueFalse), .optional("dtstart", .podcastTime), .optional("rrule", .recurrenceRule),
        ],
        checks: [
            { validation, node in
                let counts = RecurrenceRule(node.attribute("rrule") ?? "")?.parts["COUNT"] != nil
                if counts, node.attribute("dtstart") == nil {
                    validation.report(.missingAttribute, at: node, attribute: "dtstart")
                }
            }
        ])

    fileprivate static let transcript = ElementModel(
        attributes: [
            .required("url", .podcastAddress), .required("type", .transcriptType), .optional("language", .language),
            .optional("rel", .word(["captions"], .invalidTranscriptRel)),
        ])

    fileprivate static let chapters = ElementModel(
        attributes: [.required("url", .podcastAddress), .required("type", .chaptersType)])

    fileprivate static let soundbite = ElementModel(
        .text(.short(128)),
        attributes: [.required("startTime", .unsignedNumber), .required("duration", .soundbiteLength)])

    fileprivate static let alternateEnclosure = ElementModel(
        attributes: [
            .required("type", .mediaTypeAttribute), .optional("length", .nonNegativeInteger),
            .optional("bitrate", .unsignedNumber), .optional("height", .positiveInteger), .optional("lang", .language),
            .optional("title", .short(32)), .optional("rel", .short(32)), .optional("codecs"),
            .optional("default", .trueFalse),
        ],
        children: [.some("podcast:source", source), .optional("podcast:integrity", integrity)])

    private static let source = ElementModel(
        attributes: [.required("uri", .fullURI), .optional("contentType", .mediaTypeAttribute)])

    private static let integrity = ElementModel(
        attributes: [
            .required("type", .word(["sri", "pgp-signature"], .invalidIntegrity)), .required("value", .integrity),
        ])

    fileprivate static let podcastPerson = ElementModel(
        .text(.name),
        attributes: [
            .optional("role", .podcastRole), .optional("group", .podcastGroup), .optional("img", .podcastAddress),
            .optional("href", .podcastAddress),
        ])

    fileprivate static let podcastLocation = ElementModel(
        .text(.name),
        attributes: [
            .optional("rel", .word(["subject", "creator"], .invalidLocationRel)), .optional("geo", .geoURI),
            .optional("osm", .openStreetMap), .optional("country", .country),
        ])

    fileprivate static let podcastLicense = ElementModel(
        .text(.name), attributes: [.optional("url", .podcastAddress)],
        checks: [
            { validation, node in
                let name = node.text.trimmed
                if node.attribute("url") == nil, !name.isEmpty, !Licenses.isKnown(name) {
                    validation.report(.licenseWithoutAddress, at: node, value: name)
                }
            }
        ])

    fileprivate static let podcastImages = ElementModel(
        attributes: [.required("srcset", .imageSet)],
        checks: [{ validation, node in validation.report(.deprecatedPodcastImages, at: node) }])

    fileprivate static let podcastImage = ElementModel(
        attributes: [
            .required("href", .podcastAddress), .optional("alt"), .optional("aspect-ratio", .aspectRatio),
            .optional("width", .positiveInteger), .optional("height", .positiveInteger),
            .optional("type", .mediaTypeAttribute), .optional("purpose", .short(128)),
        ])

    fileprivate static let socialInteract = ElementModel(
        attributes: [
            .required("protocol", .socialProtocol), .optional("uri", .fullURI), .optional("accountId"),
            .optional("accountUrl", .podcastAddress), .optional("priority", .nonNegativeInteger),
        ],
        checks: [
            { validation, node in
                let isDisabled = node.attribute("protocol") == "disabled"
                if !isDisabled, node.attribute("uri") == nil {
                    validation.report(.missingAttribute, at: node, attribute: "uri")
                }
            }
        ])

    fileprivate static let chat = ElementModel(
        attributes: [
            .required("server", .filled), .required("protocol", .chatProtocol), .optional("accountId"),
            .optional("space"),
        ])

    fileprivate static let podcastValue = ElementModel(
        attributes: [
            .required("type", .slug), .required("method", .slug), .optional("suggested", .unsignedNumber),
        ],
        children: [.some("podcast:valueRecipient", recipient), .many("podcast:valueTimeSplit", timeSplit)],
        checks: [Podcast.checkSplits])

    private static let recipient = ElementModel(
        attributes: [
            .optional("name"), .optional("customKey"), .optional("customValue"), .required("type", .slug),
            .required("address", .payee), .required("split", .nonNegativeInteger), .optional("fee", .trueFalse),
        ],
        checks: [
            { validation, node in
                if node.attribute("customValue") != nil, node.attribute("customKey") == nil {
                    validation.report(.missingAttribute, at: node, attribute: "customKey")
                }
            }
        ])

    private static let timeSplit = ElementModel(
        attributes: [
            .required("startTime", .unsignedNumber), .required("duration", .unsignedNumber),
            .optional("remoteStartTime", .unsignedNumber), .optional("remotePercentage", .percentage),
        ],
        children: [.many("podcast:remoteItem", remoteItem), .many("podcast:valueRecipient", recipient)],
        checks: [
            { validation, node in
                let remote = node.children("podcast:remoteItem").count
                let local = node.children("podcast:valueRecipient").count
                if remote > 1 || (remote == 0) == (local == 0) { validation.report(.invalidValueTimeSplit, at: node) }
            },
            Podcast.checkSplits,
        ])
}
