extension MediaElements {
    static let rules: [Rule] = [
        .mediaGroupWithoutAlternatives, .invalidCreditRole, .invalidMediaTextType, .invalidMediaHash,
        .invalidMediaRating,
        .invalidMediaRestriction, .invalidMediaRestrictionRel, .invalidMediaRestrictionType, .invalidMediaMedium,
        .invalidMediaExpression, .deprecatedMediaAdult, .multipleMediaDefaults, .mediaContentWithoutAddress,
        .invalidMediaStatus, .invalidMediaPrice, .invalidMediaRights, .starRatingOutOfRange, .mediaRSSNamespace,
    ]
}

extension Rule {
    private static func media(
        _ id: String, _ level: Level, _ message: String, explanation: String, advice: String, section: String,
        deviation: String? = nil
    ) -> Rule {
        Rule(
            id, level, formats: ["Media RSS"], message, explanation: explanation, advice: advice,
            specification: "Media RSS 1.5.1, `\(section)`", deviation: deviation)
    }

    static let mediaGroupWithoutAlternatives = media(
        "media-group-without-alternatives", .warning, "“{element}” needs at least two “media:content”",
        explanation:
            "A group holds the same thing in several encodings, among which a player chooses; with one there is no choice.",
        advice: "Put a single `media:content` directly into the item.", section: "media:group",
        deviation: "The W3C validator calls it an error; Media RSS only says what groups are for.")

    static let invalidCreditRole = media(
        "invalid-credit-role", .error, "“{value}” is not a role of the credit's scheme",
        explanation:
            "Without a `scheme`, roles are those of the European Broadcasting Union, in small letters; those of other schemes are in small letters too.",
        advice: "Write one of the EBU's roles, such as `director` or `actor`, or name the scheme of yours.",
        section: "media:credit")

    static let invalidMediaTextType = media(
        "invalid-media-text-type", .error, "“{value}” is not a type of text{detail}",
        explanation: "The type is one of two words; it is not a media type.", advice: "Write `plain` or `html`.",
        section: "media:title")

    static let invalidMediaHash = media(
        "invalid-media-hash", .error, "“{value}” is not a hash{detail}",
        explanation:
            "Players compare the hash with that of what they downloaded: MD5 where there is no `algo`, in hexadecimal digits.",
        advice: "Write the hash in hexadecimal digits, and `algo=\"sha-1\"` where it is that one.",
        section: "media:hash")

    static let invalidMediaRating = media(
        "invalid-media-rating", .error, "“{value}” is not a rating{detail}",
        explanation: "Each scheme has ratings of its own; without a `scheme` there are `adult` and `nonadult`.",
        advice: "Write a rating of the scheme, in small letters.", section: "media:rating")

    static let invalidMediaRestriction = media(
        "invalid-media-restriction", .error, "“{value}” restricts nothing{detail}",
        explanation: "A restriction without `type` is for `all` or for `none`.",
        advice: "Write `all` or `none`, or add `type=\"country\"` or `type=\"uri\"`.", section: "media:restriction")

    static let invalidMediaRestrictionRel = media(
        "invalid-media-restriction-rel", .error, "“{value}” is no relationship of a restriction{detail}",
        explanation: "A restriction either allows what it names and nothing else, or denies it.",
        advice: "Write `allow` or `deny`.", section: "media:restriction")

    static let invalidMediaRestrictionType = media(
        "invalid-media-restriction-type", .error, "“{value}” is not a type of restriction{detail}",
        explanation: "Countries, addresses and sharing can be restricted.",
        advice: "Write `country`, `uri` or `sharing`.", section: "media:restriction",
        deviation:
            "The W3C validator was written before Media RSS 1.5 brought `sharing`, and knows the other two alone.")

    static let invalidMediaMedium = media(
        "invalid-media-medium", .error, "“{value}” is not a medium{detail}",
        explanation: "Readers choose by the medium how to show what they cannot tell from the type.",
        advice: "Write `image`, `audio`, `video`, `document` or `executable`.", section: "media:content")

    static let invalidMediaExpression = media(
        "invalid-media-expression", .error, "“{value}” is not an expression{detail}",
        explanation: "The attribute says whether this is the whole, a sample, or a stream without end.",
        advice: "Write `full`, `sample` or `nonstop`.", section: "media:content")

    static let deprecatedMediaAdult = media(
        "deprecated-media-adult", .warning, "“media:rating” has taken the place of “{element}”",
        explanation: "Readers look at `media:rating` and ignore the older element.",
        advice: "Write `<media:rating>adult</media:rating>`.", section: "media:adult")

    static let multipleMediaDefaults = media(
        "multiple-media-defaults", .error, "A group has more than one default",
        explanation: "The default is what a player takes when it cannot choose; there is one in a group at most.",
        advice: "Leave `isDefault=\"true\"` at one `media:content`.", section: "media:content")

    static let mediaContentWithoutAddress = media(
        "media-content-without-address", .warning, "“{element}” has neither an address nor a player",
        explanation: "Nothing can be played without `url` or a `media:player` inside.",
        advice: "Add `url`, or a `media:player`.", section: "media:content")

    static let invalidMediaStatus = media(
        "invalid-media-status", .error, "“{value}” is not a state{detail}",
        explanation: "The state says whether something can still be had.",
        advice: "Write `active`, `blocked` or `deleted`.",
        section: "media:status")

    static let invalidMediaPrice = media(
        "invalid-media-price", .error, "“{value}” is not a kind of price{detail}",
        explanation: "The kind says what is bought: a loan, a copy, a package or a subscription.",
        advice: "Write `rent`, `purchase`, `package` or `subscription`.", section: "media:price")

    static let invalidMediaRights = media(
        "invalid-media-rights", .error, "“{value}” says nothing about rights{detail}",
        explanation: "The attribute says whether this was made by a user or published by the owner of the rights.",
        advice: "Write `userCreated` or `official`.", section: "media:rights")

    static let starRatingOutOfRange = media(
        "star-rating-out-of-range", .warning, "The average “{value}” lies outside “min” and “max”",
        explanation: "Readers draw stars by the share of the average in the range.",
        advice: "Correct the average, or the range.", section: "media:community")

    static let mediaRSSNamespace = Rule(
        "media-rss-namespace", .error, formats: ["Media RSS"],
        "The namespace of Media RSS ends in a slash; this is “{value}”",
        explanation: "Namespaces are compared character by character. Readers that do so do not recognise this one.",
        advice: "Write `http://search.yahoo.com/mrss/`.", specification: "Media RSS 1.5.1, “Namespace declaration”")
}
