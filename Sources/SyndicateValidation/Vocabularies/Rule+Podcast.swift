extension Podcast {
    static let rules: [Rule] = [
        .proposedPodcastElement, .missingPodcastElement, .emptyPodcastElement, .podcastTextTooLong,
        .insecurePodcastAddress, .invalidPodcastGUID, .podcastGUIDVersion, .invalidPodcastMedium, .invalidPodcastSlug,
        .invalidPodcastDate, .invalidLiveStatus, .publisherMedium, .invalidRecurrenceRule, .unusualTranscriptType,
        .invalidTranscriptRel, .unusualChaptersType, .soundbiteLength, .invalidIntegrity, .unknownPodcastRole,
        .unknownPodcastGroup, .invalidLocationRel, .invalidGeoURI, .invalidOpenStreetMap, .licenseWithoutAddress,
        .deprecatedPodcastImages, .invalidImageSet, .invalidAspectRatio, .unknownPodcastProtocol, .invalidPayee,
        .nobodyIsPaid, .feesBeyondWhole, .invalidValueTimeSplit, .listWithItems,
    ]
}

extension Rule {
    private static func podcast(
        _ id: String, _ level: Level, _ message: String, explanation: String, advice: String, element: String
    ) -> Rule {
        Rule(
            id, level, formats: ["Podcasting 2.0"], message, explanation: explanation, advice: advice,
            specification: "Podcast namespace 1.0, `podcast:\(element)`")
    }

    static let proposedPodcastElement = Rule(
        "proposed-podcast-element", .info, formats: ["Podcasting 2.0"],
        "“{element}” is proposed, and not part of the namespace yet",
        explanation: "Apps may read the element already, but what it holds can still change.",
        advice: "Follow the proposal, and be ready to change the feed.", specification: "Podcast namespace, “Proposals”"
    )

    static let missingPodcastElement = Rule(
        "missing-podcast-element", .warning, formats: ["Podcasting 2.0"], "“{parent}” should have “{element}”",
        explanation: "Apps have nothing to fall back on without it.", advice: "Add the element.",
        specification: "Podcast namespace 1.0, `podcast:liveItem`, `podcast:medium`")

    static let emptyPodcastElement = Rule(
        "empty-podcast-element", .error, formats: ["Podcasting 2.0"], "“{element}” cannot be empty",
        explanation: "Apps show this text as a name or a link.", advice: "Write what is to be shown.",
        specification: "Podcast namespace 1.0, “Node value” of the element")

    static let podcastTextTooLong = Rule(
        "podcast-text-too-long", .warning, formats: ["Podcasting 2.0"], "The text is longer than apps show{detail}",
        explanation: "Aggregators may cut what is longer.", advice: "Shorten the text.",
        specification: "Podcast namespace 1.0, the element's length")

    static let insecurePodcastAddress = Rule(
        "insecure-podcast-address", .warning, formats: ["Podcasting 2.0"], "“{value}” should begin with “https:”",
        explanation: "The namespace asks for `https` wherever there is an address, because phones refuse `http`.",
        advice: "Serve the file by https, and write its address so.",
        specification: "Podcast namespace 1.0, introduction")

    static let invalidPodcastGUID = podcast(
        "invalid-podcast-guid", .error, "“{value}” is not the GUID of a podcast",
        explanation: "The GUID is a UUID, which stays with a podcast for its life, and by which other feeds name it.",
        advice:
            "Write 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them; make it from the feed's address once and never change it.",
        element: "guid")

    static let podcastGUIDVersion = podcast(
        "podcast-guid-version", .warning, "“{value}” is not a UUID of version 5",
        explanation:
            "The GUID is made from the feed's address (without scheme and slashes at its end) in the namespace `ead4c236-bf58-58c6-a2c6-a6b28d128cb6`, which gives a UUID of version 5.",
        advice: "Where no directory knows the podcast by this GUID yet, make one of version 5; else keep it.",
        element: "guid")

    static let invalidPodcastMedium = podcast(
        "invalid-podcast-medium", .error, "“{value}” is not a medium",
        explanation:
            "Apps change their player with the medium, and know those of the list alone. An `L` behind it makes a list of it.",
        advice:
            "Write `podcast`, `music`, `video`, `film`, `audiobook`, `newsletter`, `blog`, `publisher`, `course`, one of them with `L`, or `mixed`.",
        element: "medium")

    static let invalidPodcastSlug = podcast(
        "invalid-podcast-slug", .error, "“{value}” is not the short name of a service",
        explanation: "Services and methods go by short names of letters, digits, hyphens and underscores.",
        advice: "Write the name as the namespace's list of services has it, such as `spotify` or `lightning`.",
        element: "block")

    static let invalidPodcastDate = podcast(
        "invalid-podcast-date", .error, "“{value}” is not a date of RFC 2822",
        explanation: "Apps take the newest trailer by this date.", advice: "Write `Thu, 01 Apr 2021 08:00:00 GMT`.",
        element: "trailer")

    static let invalidLiveStatus = podcast(
        "invalid-live-status", .error, "“{value}” is not the state of a broadcast{detail}",
        explanation: "Apps start playing by the state, not by the time.", advice: "Write `pending`, `live` or `ended`.",
        element: "liveItem")

    static let publisherMedium = podcast(
        "publisher-medium", .error, "The feed of a publisher needs “medium” to be “publisher”",
        explanation: "`podcast:publisher` leads to a feed of that medium, which leads back.",
        advice: "Add `medium=\"publisher\"`.", element: "publisher")

    static let invalidRecurrenceRule = podcast(
        "invalid-recurrence-rule", .error, "“{value}” is not a rule by which something recurs",
        explanation: "The rule is iCalendar's: a frequency and what narrows it, with semicolons between.",
        advice: "Write a rule such as `FREQ=WEEKLY;BYDAY=MO,WE`; it cannot have both `COUNT` and `UNTIL`.",
        element: "updateFrequency")

    static let unusualTranscriptType = podcast(
        "unusual-transcript-type", .warning, "Apps do not read transcripts of the type “{value}”{detail}",
        explanation: "Apps read WebVTT, SubRip, HTML, plain text and JSON.",
        advice: "Offer the transcript as `text/vtt` or `application/x-subrip` too.", element: "transcript")

    static let invalidTranscriptRel = podcast(
        "invalid-transcript-rel", .warning, "“{value}” says nothing about a transcript",
        explanation: "The attribute has one value, `captions`, for a file with times in it.",
        advice: "Write `captions`, or leave the attribute out.", element: "transcript")

    static let unusualChaptersType = podcast(
        "unusual-chapters-type", .warning, "Apps do not read chapters of the type “{value}”",
        explanation: "Chapters are a JSON file of the namespace's own format.",
        advice: "Write `application/json+chapters`.",
        element: "chapters")

    static let soundbiteLength = podcast(
        "soundbite-length", .info, "A soundbite of {value} seconds is unusual",
        explanation: "Apps expect soundbites of 15 to 120 seconds.", advice: "Choose a passage of that length.",
        element: "soundbite")

    static let invalidIntegrity = podcast(
        "invalid-integrity", .error, "“{value}” is not a check of integrity{detail}",
        explanation:
            "The type is `sri` with a hash such as `sha384-…` in Base64, or `pgp-signature` with a signature in Base64.",
        advice: "Write the hash with its algorithm before it, whole.", element: "integrity")

    static let unknownPodcastRole = podcast(
        "unknown-podcast-role", .warning, "“{value}” is not a role of the Podcast Taxonomy",
        explanation: "Apps translate and sort the roles of the taxonomy; others are shown as they are, or not at all.",
        advice: "Write a role such as `host`, `guest` or `producer`.", element: "person")

    static let unknownPodcastGroup = podcast(
        "unknown-podcast-group", .warning, "“{value}” is not a group of the Podcast Taxonomy",
        explanation: "Apps sort people by the groups of the taxonomy.",
        advice: "Write a group such as `cast`, `writing` or `visuals`.", element: "person")

    static let invalidLocationRel = podcast(
        "invalid-location-rel", .error, "“{value}” says nothing about a place{detail}",
        explanation: "A place is what the podcast is about, or where it is made.",
        advice: "Write `subject` or `creator`.",
        element: "location")

    static let invalidGeoURI = podcast(
        "invalid-geo-uri", .error, "“{value}” is not a geo URI",
        explanation: "Apps show the place on a map by latitude and longitude.", advice: "Write `geo:37.5665,126.9780`.",
        element: "location")

    static let invalidOpenStreetMap = podcast(
        "invalid-osm", .error, "“{value}” is not an object of OpenStreetMap",
        explanation: "Objects are nodes, ways and relations, by a capital letter and a number.",
        advice: "Write `R113314`, for example; `N` for nodes, `W` for ways, `R` for relations.", element: "location")

    static let licenseWithoutAddress = podcast(
        "license-without-address", .warning, "The licence “{value}” needs an address",
        explanation: "Only licences of the SPDX list go without an address, by their identifiers in small letters.",
        advice: "Write an identifier such as `cc-by-4.0`, or add `url` with the text of the licence.",
        element: "license")

    static let deprecatedPodcastImages = podcast(
        "deprecated-podcast-images", .info, "“podcast:image” has taken the place of “{element}”",
        explanation: "New apps read `podcast:image`, which says what a picture is for.",
        advice: "Add a `podcast:image` for each picture.", element: "images")

    static let invalidImageSet = podcast(
        "invalid-image-set", .error, "“{value}” is not a list of pictures",
        explanation: "The list has addresses, each with a width behind it, and commas between them.",
        advice: "Write `https://film.example/a.jpg 1500w, https://film.example/b.jpg 300w`.", element: "images")

    static let invalidAspectRatio = podcast(
        "invalid-aspect-ratio", .error, "“{value}” is not the ratio of a width to a height",
        explanation: "Apps choose by the ratio which picture fits.", advice: "Write `1/1` or `16/9`.", element: "image")

    static let unknownPodcastProtocol = podcast(
        "unknown-podcast-protocol", .warning, "“{value}” is not a protocol that apps know{detail}",
        explanation: "Apps speak the protocols of the namespace's lists.",
        advice: "Write the name in small letters, as the list has it.", element: "socialInteract")

    static let invalidPayee = podcast(
        "invalid-payee", .error, "“{value}” is not an address to which money can go",
        explanation:
            "A node is named by its public key, 66 hexadecimal digits that begin with `02` or `03`; a Lightning address looks like a mail address.",
        advice: "Copy the address whole, and set `type` to what it is.", element: "valueRecipient")

    static let nobodyIsPaid = podcast(
        "nobody-is-paid", .warning, "All shares of “{element}” are 0",
        explanation: "Payments are divided by the shares; nobody gets anything here.", advice: "Give somebody a share.",
        element: "value")

    static let feesBeyondWhole = podcast(
        "fees-beyond-whole", .error, "The fees are {value} percent of a payment",
        explanation: "A fee is a percentage that goes off before the rest is divided.", advice: "Lower the fees.",
        element: "value")

    static let invalidValueTimeSplit = podcast(
        "invalid-value-time-split", .error,
        "“{element}” needs one “podcast:remoteItem”, or else “podcast:valueRecipient”",
        explanation:
            "While this part plays, either another feed's recipients are paid or those that are listed, not both.",
        advice: "Keep one `podcast:remoteItem`, or recipients alone.", element: "valueTimeSplit")

    static let listWithItems = podcast(
        "list-with-items", .warning, "A feed of the medium “{value}” should not have items of its own",
        explanation: "A list holds `podcast:remoteItem` alone, which name items of other feeds.",
        advice: "Use the medium without `L`, or replace the items.", element: "medium")
}
