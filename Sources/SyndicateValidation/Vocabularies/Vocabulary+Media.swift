internal import Syndicate

extension Vocabulary {
    /// Media RSS 1.5.1.
    static let media = Vocabulary(
        prefix: "media",
        namespaces: [XMLNamespace.media.uri, "http://search.yahoo.com/mrss"] + XMLNamespace.media.aliases,
        elements: mediaElements, rules: MediaElements.rules)

    private static let mediaElements: [Element] = {
        let objects: [Element] = [
            .many("media:group", .mediaGroup, in: .entries), .many("media:content", .mediaContent, in: .entries),
        ]
        // The picture of a person, as social networks write it.
        let portraits: [Element] = [.many("media:thumbnail", MediaElements.thumbnail.laterThanW3C, in: .person)]
        return objects + portraits + MediaElements.optional.map { Element($0, in: .feeds.union(.entries)) }
    }()
}

extension ElementModel {
    /// Section “media:group”.
    fileprivate static let mediaGroup = ElementModel(
        children: [.many("media:content", mediaContent)] + MediaElements.optional, place: .mediaObject,
        checks: [
            { validation, node in
                if node.children("media:content").count < 2 {
                    validation.report(.mediaGroupWithoutAlternatives, at: node)
                }
                let defaults = node.children("media:content").filter { $0.attribute("isDefault") == "true" }
                for content in defaults.dropFirst() where !validation.follows(.w3c) {
                    validation.report(.multipleMediaDefaults, at: content, .attribute("isDefault"))
                }
            }
        ])

    private static let mediaContentAttributes: [Attribute] = [
        .optional("bitrate", .mediaNumber), .optional("channels", .nameOfParent(.nonNegativeInteger)),
        .optional("duration", .mediaNumber),
        .optional("expression", .word(["sample", "full", "nonstop"], .invalidMediaExpression)),
        .optional("fileSize", .nameOfParent(.positiveInteger)), .optional("framerate", .mediaNumber),
        .optional("height", .nameOfParent(.positiveInteger)), .optional("isDefault", .trueFalse),
        .optional("lang", .nameOfParent(.language)),
        .optional("medium", .word(["image", "audio", "video", "document", "executable"], .invalidMediaMedium)),
        .optional("samplingrate", .mediaNumber), .optional("type", .mediaTypeAttribute),
        .optional("url", .nameOfParent(Datatype.fullURI.unlessEmpty)),
        .optional("width", .nameOfParent(.positiveInteger)),
    ]

    /// Section “media:content”.
    fileprivate static let mediaContent = ElementModel(
        attributes: mediaContentAttributes.map(\.unlessEmptyForW3C),
        children: MediaElements.optional, place: .mediaObject,
        checks: [
            { validation, node in
                guard !validation.follows(.w3c), (node.attribute("url") ?? "").isEmpty,
                    node.child("media:player") == nil
                else { return }
                validation.report(.mediaContentWithoutAddress, at: node, attribute: "url")
            }
        ])
}

extension ElementModel.Attribute {
    /// The attribute, an empty value of which the W3C validator lets pass.
    var unlessEmptyForW3C: Self {
        guard let datatype else { return self }
        return .optional(
            name,
            Datatype { validation, value in
                if value.text.isEmpty, validation.follows(.w3c) { return }
                datatype.check(&validation, value)
            })
    }
}

/// The elements that stand in channels, items, groups and contents alike.
enum MediaElements {
    static let optional: [ElementModel.Child] = [
        .optional("media:adult", adult), .many("media:rating", rating), .optional("media:title", text),
        .optional("media:description", text), .many("media:keywords", .freeText), .many("media:thumbnail", thumbnail),
        .many("media:category", category), .many("media:hash", hash), .many("media:player", player),
        .many("media:credit", credit), .optional("media:copyright", copyright), .many("media:text", timedText),
        .many("media:restriction", restriction), .many("media:community", community.laterThanW3C),
        .many("media:comments", list("media:comment").laterThanW3C), .many("media:embed", embed.laterThanW3C),
        .many("media:responses", list("media:response").laterThanW3C),
        .many("media:backLinks", list("media:backLink").laterThanW3C),
        .many("media:status", status.laterThanW3C), .many("media:price", price.laterThanW3C),
        .many("media:license", license.laterThanW3C),
        .many("media:subTitle", subtitle.laterThanW3C), .many("media:peerLink", peerLink.laterThanW3C),
        .many("media:location", location.laterThanW3C), .many("media:rights", rights.laterThanW3C),
        .many("media:scenes", scenes.laterThanW3C),
    ]

    private static let adult = ElementModel(
        .text(.trueFalse), checks: [{ validation, node in validation.report(.deprecatedMediaAdult, at: node) }])

    private static let rating = ElementModel(.text(.mediaRating), attributes: [.optional("scheme", .ratingScheme)])

    private static let text = ElementModel(
        .text(.markedUp), attributes: [.optional("type", .textType)])

    static let thumbnail = ElementModel(
        attributes: [
            .required("url", .nameOfParent(.fullURI)), .optional("height", .nameOfParent(.positiveInteger)),
            .optional("width", .nameOfParent(.positiveInteger)), .optional("time", Datatype.playTime.unlessEmpty),
        ])

    private static let category = ElementModel(
        .text(.unchecked),
        attributes: [
            .optional("scheme", .nameOfParent(Datatype.fullURI.unlessEmpty)),
            .optional("label", .nameOfParent(.plainText)),
        ])

    private static let hash = ElementModel(
        .text(.mediaHash),
        attributes: [.optional("algo", .word(["md5", "sha-1", "sha-256", "sha-512"], .invalidMediaHash))])

    private static let player = ElementModel(
        attributes: [
            .required("url", .nameOfParent(.fullURI)), .optional("height", .nameOfParent(.positiveInteger)),
            .optional("width", .nameOfParent(.positiveInteger)),
        ])

    private static let credit = ElementModel(
        .text(.unchecked), attributes: [.optional("role"), .optional("scheme", .creditScheme)],
        checks: [
            { validation, node in
                guard let role = node.attribute("role"), !role.isEmpty else { return }
                let isEBU = node.attribute("scheme").map { $0.isEmpty || $0 == "urn:ebu" } ?? true
                let isKnown = isEBU ? CreditRoles.ebu.contains(role) : role == role.lowercased()
                if !isKnown { validation.report(.invalidCreditRole, at: node, .attribute("role"), value: role) }
            }
        ])

    private static let copyright = ElementModel(
        .text(.plainText), attributes: [.optional("url", .nameOfParent(Datatype.fullURI.unlessEmpty))])

    private static let timedText = ElementModel(
        .text(.markedUp),
        attributes: [
            .optional("type", .textType), .optional("lang", .nameOfParent(Datatype.language.unlessEmpty)),
            .optional("start", Datatype.playTime.unlessEmpty), .optional("end", Datatype.playTime.unlessEmpty),
        ])

    private static let restriction = ElementModel(
        .text(.restriction),
        attributes: [
            .required("relationship", .word(["allow", "deny"], .invalidMediaRestrictionRel)),
            .optional("type", Datatype.restrictionType.unlessEmpty),
        ])

    private static let community = ElementModel(
        children: [
            .optional(
                "media:starRating",
                .empty(
                    [
                        .optional("average", .unsignedNumber), .optional("count", .nonNegativeInteger),
                        .optional("min", .nonNegativeInteger), .optional("max", .nonNegativeInteger),
                    ], checks: [checkRating])),
            .optional(
                "media:statistics",
                .empty([.optional("views", .nonNegativeInteger), .optional("favorites", .nonNegativeInteger)])),
            .optional("media:tags", .text(.unchecked)),
        ])

    private static let checkRating: ElementModel.Check = { validation, node in
        guard let average = node.attribute("average").flatMap(DecimalText.number) else { return }
        let low = node.attribute("min").flatMap(DecimalText.number) ?? 0
        let high = node.attribute("max").flatMap(DecimalText.number) ?? .infinity
        if average < low || average > high, !(average == 0 && node.attribute("count") == "0") {
            validation.report(.starRatingOutOfRange, at: node, .attribute("average"), value: node.attribute("average"))
        }
    }

    /// An element that is a list of texts.
    private static func list(_ name: String) -> ElementModel {
        ElementModel(children: [.many(name, .text(.unchecked))])
    }

    private static let embed = ElementModel(
        attributes: [
            .required("url", .fullURI), .optional("width", .positiveInteger), .optional("height", .positiveInteger),
        ],
        children: [.many("media:param", ElementModel(.text(.unchecked), attributes: [.required("name")]))])

    private static let status = ElementModel(
        .text(.unchecked),
        attributes: [
            .required("state", .word(["active", "blocked", "deleted"], .invalidMediaStatus)), .optional("reason"),
        ])

    private static let price = ElementModel(
        .text(.unchecked),
        attributes: [
            .optional("type", .word(["rent", "purchase", "package", "subscription"], .invalidMediaPrice)),
            .optional("info"), .optional("price", .unsignedNumber), .optional("currency", .currency),
        ])

    private static let license = ElementModel(
        .text(.unchecked), attributes: [.optional("type", .mediaType), .optional("href", .fullURI)])

    private static let subtitle = ElementModel(
        .text(.unchecked),
        attributes: [.optional("type", .mediaType), .optional("lang", .language), .required("href", .fullURI)])

    private static let peerLink = ElementModel(
        .text(.unchecked), attributes: [.optional("type", .mediaType), .required("href", .fullURI)])

    private static let location = ElementModel(
        .mixed, attributes: [.optional("description"), .optional("start", .playTime), .optional("end", .playTime)],
        place: .mediaObject)

    private static let rights = ElementModel(
        .text(.unchecked), attributes: [.required("status", .word(["userCreated", "official"], .invalidMediaRights))])

    private static let scenes = ElementModel(
        children: [
            .many(
                "media:scene",
                ElementModel(
                    children: [
                        .optional("sceneTitle", .text(.plainText)), .optional("sceneDescription", .text(.unchecked)),
                        .optional("sceneStartTime", .text(.playTime)), .optional("sceneEndTime", .text(.playTime)),
                        .optional("media:sceneTitle", .text(.plainText)),
                        .optional("media:sceneDescription", .text(.unchecked)),
                        .optional("media:sceneStartTime", .text(.playTime)),
                        .optional("media:sceneEndTime", .text(.playTime)),
                    ]))
        ])
}
