/// What RSS 0.91 to 2.0 says of a channel and its parts.
extension Rule {
    static let rss: [Rule] = [
        invalidRSSVersion, obsoleteVersion, deprecatedDTD, invalidDoctype, elementOfLaterVersion, noBlink, missingTitle,
        missingLink, missingDescription, misplacedItem, missingAtomSelfLink, avoidTextInput,
        duplicateSemantics, useOfExtensionAttr, imageTitleDoesntMatch, imageLinkDoesntMatch, imageURLFormat,
        invalidWidth,
        invalidHeight, notEnoughHoursInTheDay, eightDaysAWeek, useZeroForMidnight, invalidHour, invalidDay,
        invalidCloudProtocol, ratingNotPICS,
    ]

    static let invalidRSSVersion = Rule(
        "invalid-rss-version", .error, formats: ["RSS"], "“{value}” is not a version of RSS",
        explanation:
            "The version tells readers which specification the document keeps. Those of the family of RSS 2.0 are 0.91, 0.92, 0.93, 0.94 and 2.0.",
        advice: "Write `version=\"2.0\"`: every document of an older version is one of 2.0, too.",
        specification: "RSS 2.0, “What is RSS?”",
        deviation: "The W3C validator does not know 0.93 and 0.94.")

    static let obsoleteVersion = Rule(
        "obsolete-version", .warning, "The document is of version “{value}”, which a newer one has replaced",
        explanation:
            "Readers still understand the old version, but its specification is no longer kept up, and newer elements are not a part of it.",
        advice: "Publish RSS 2.0 or Atom 1.0.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “rss”; RFC 4287")

    static let deprecatedDTD = Rule(
        "deprecated-dtd", .error, formats: ["RSS 0.91"],
        "The document type definition is no longer where “{value}” says",
        explanation:
            "Netscape's server has been gone for years. Parsers that fetch document types fail, wait, or get whatever stands there now.",
        advice: "Name the copy at `http://www.rssboard.org/rss-0.91.dtd`, or leave the document type out.",
        specification: "RSS 0.91 (Netscape), “Document type”; RSS Advisory Board, “RSS 0.91”")

    static let invalidDoctype = Rule(
        "invalid-doctype", .error, formats: ["RSS"],
        "The document type is that of RSS 0.91, but the version is “{value}”",
        explanation:
            "The document type definition knows the elements of RSS 0.91 alone; by it, every newer element is an error.",
        advice: "Remove the document type; no version but Netscape's 0.91 has one.",
        specification: "RSS 0.91 (Netscape), “Document type”")

    static let elementOfLaterVersion = Rule(
        "element-of-later-version", .warning, formats: ["RSS 0.91", "RSS 0.92", "RSS 0.93", "RSS 0.94"],
        "“{element}” came with RSS {detail}, but the document is of version {value}",
        explanation:
            "Readers that go by the version do not look for the element. A document of an older version becomes one of a newer by its version alone.",
        advice: "Write `version=\"2.0\"`.",
        specification: "RSS 2.0, “Elements of <item>”, “Optional channel elements”")

    static let noBlink = Rule(
        "no-blink", .error, formats: ["RSS"], "“{parent}” cannot hold an element “blink”",
        explanation: "The element is that of the blogChannel module and belongs to its namespace.",
        advice: "Write `blogChannel:blink` and declare `http://backend.userland.com/blogChannelModule`.",
        specification: "blogChannel module, “blink”")

    static let missingTitle = Rule(
        "missing-title", .error, "“{parent}” needs a “title”",
        explanation: "The title is what readers list the feed, or show beside the picture or the field, by.",
        advice: "Add a `title`.",
        specification:
            "RSS 2.0, “Required channel elements”, “<image>”, “<textInput>”; RSS 1.0, section 5; RSS 1.1, section 3")

    static let missingLink = Rule(
        "missing-link", .error, "“{parent}” needs a “link”",
        explanation: "Without the address of the page readers have nowhere to lead to.",
        advice: "Add a `link` with the address of the page.",
        specification:
            "RSS 2.0, “Required channel elements”, “<image>”, “<textInput>”; RSS 1.0, section 5; RSS 1.1, section 3")

    static let missingDescription = Rule(
        "missing-description", .error, "“{parent}” needs a “description”",
        explanation: "Directories and readers show the description to say what the feed is about.",
        advice: "Add a `description`, a phrase or a sentence.",
        specification: "RSS 2.0, “Required channel elements”, “<textInput>”; RSS 1.0, section 5; RSS 1.1, section 3")

    static let misplacedItem = Rule(
        "misplaced-item", .warning, formats: ["RSS"], "An “item” stands before the channel's “{detail}”",
        explanation:
            "Readers that work through a feed from its beginning know nothing of what comes behind the items while they handle them.",
        advice: "Move all elements of the channel before its first `item`.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “item”")

    static let missingAtomSelfLink = Rule(
        "missing-atom-self-link", .warning, formats: ["RSS 2.0"], "The channel does not say where the feed itself is",
        explanation:
            "Programs that get the feed from elsewhere (a copy, a file, a hub) cannot find the place to ask for what is new.",
        advice: "Add `<atom:link href=\"…\" rel=\"self\" type=\"application/rss+xml\"/>` to the channel.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “atom:link”")

    static let avoidTextInput = Rule(
        "avoid-text-input", .warning, formats: ["RSS"], "“textInput” is hardly supported by any reader",
        explanation: "The element once made a search field beside the feed. Readers of today do not show it.",
        advice: "Remove the element.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “textInput”")

    static let duplicateSemantics = Rule(
        "duplicate-semantics", .warning, formats: ["RSS"], "“{value}” and “{detail}” of “{element}” mean the same",
        explanation:
            "Readers that know both take one or the other, so that people see different things where they differ.",
        advice: "Keep the element of RSS.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “Namespace elements”")

    static let useOfExtensionAttr = Rule(
        "use-of-extension-attr", .warning, formats: ["RSS 2.0"],
        "“{element}” has an attribute of another namespace, “{attribute}”",
        explanation:
            "The original text of RSS 2.0 allows elements of other namespaces, and says nothing of attributes.",
        advice: "Nothing need be done; the RSS Advisory Board's text allows such attributes.",
        specification: "RSS 2.0, “Extending RSS”",
        deviation: "Reported under the profile `w3c` alone: the specification in force allows such attributes.")

    static let imageTitleDoesntMatch = Rule(
        "image-title-doesnt-match", .warning, formats: ["RSS"], "The image's title “{value}” is not the channel's",
        explanation: "The title is what HTML shows in place of the picture, and the picture stands for the channel.",
        advice: "Give the image the channel's title.",
        specification:
            "RSS 2.0, “<image> sub-element of <channel>”; RSS Advisory Board, “RSS Best Practices Profile”, “image”")

    static let imageLinkDoesntMatch = Rule(
        "image-link-doesnt-match", .warning, formats: ["RSS"], "The image's link “{value}” is not the channel's",
        explanation: "The picture stands for the channel, and leads to where the channel leads.",
        advice: "Give the image the channel's link.",
        specification:
            "RSS 2.0, “<image> sub-element of <channel>”; RSS Advisory Board, “RSS Best Practices Profile”, “image”")

    static let imageURLFormat = Rule(
        "image-url-format", .warning, formats: ["RSS"], "“{value}” is not a picture of GIF, JPEG or PNG",
        explanation: "Other kinds of picture are not shown by every reader.",
        advice: "Publish the picture as PNG, JPEG or GIF.",
        specification: "RSS 2.0, “<image> sub-element of <channel>”")

    static let invalidWidth = Rule(
        "invalid-width", .error, formats: ["RSS"], "“{value}” is not a width from 1 to 144",
        explanation: "The picture of a channel is a small logo: at most 144 pixels wide, 88 where no width is given.",
        advice: "Write a whole number of pixels, no more than 144, and make the picture that wide.",
        specification: "RSS 2.0, “<image> sub-element of <channel>”")

    static let invalidHeight = Rule(
        "invalid-height", .error, formats: ["RSS"], "“{value}” is not a height from 1 to 400",
        explanation: "The picture of a channel is a small logo: at most 400 pixels high, 31 where no height is given.",
        advice: "Write a whole number of pixels, no more than 400, and make the picture that high.",
        specification: "RSS 2.0, “<image> sub-element of <channel>”")

    static let notEnoughHoursInTheDay = Rule(
        "not-enough-hours-in-the-day", .error, formats: ["RSS"], "“skipHours” holds more than 24 hours",
        explanation: "The element names hours of the day, each once.",
        advice: "Name each hour once.",
        specification: "RSS 2.0, “<skipHours>”")

    static let eightDaysAWeek = Rule(
        "eight-days-a-week", .error, formats: ["RSS"], "“skipDays” holds more than seven days",
        explanation: "The element names days of the week, each once.",
        advice: "Name each day once.",
        specification: "RSS 2.0, “<skipDays>”")

    static let useZeroForMidnight = Rule(
        "use-zero-for-midnight", .warning, formats: ["RSS"], "Midnight is the hour 0, not 24",
        explanation:
            "RSS 0.91 counted the hours from 1 to 24, later versions from 0 to 23. Readers of today do not know an hour 24.",
        advice: "Write `<hour>0</hour>`.",
        specification: "RSS 2.0, “<skipHours>”; RSS Advisory Board, “RSS Best Practices Profile”, “skipHours”",
        deviation: "Not reported of RSS 0.91, whose hours are 1 to 24.")

    static let invalidHour = Rule(
        "invalid-hour", .error, formats: ["RSS"], "“{value}” is not an hour from 0 to 23",
        explanation: "The element is an hour of the day in Greenwich Mean Time.",
        advice: "Write a whole number from 0 to 23.",
        specification: "RSS 2.0, “<skipHours>”")

    static let invalidDay = Rule(
        "invalid-day", .error, formats: ["RSS"], "“{value}” is not a day of the week",
        explanation: "The days are Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday, spelled so.",
        advice: "Write the English name of the day with a capital letter.",
        specification: "RSS 2.0, “<skipDays>”")

    static let invalidCloudProtocol = Rule(
        "invalid-cloud-protocol", .warning, formats: ["RSS"], "“{value}” is not a protocol of rssCloud",
        explanation:
            "Programs that want to be told of changes register by one of three protocols, and skip a cloud that has none of them.",
        advice: "Write `xml-rpc`, `soap` or `http-post`.",
        specification:
            "RSS 2.0, “<cloud> sub-element of <channel>”; RSS Advisory Board, “RSS Best Practices Profile”, “cloud”",
        deviation: "The W3C validator does not look at it.")

    static let ratingNotPICS = Rule(
        "rating-not-pics", .info, formats: ["RSS"], "“{value}” is not a PICS label",
        explanation:
            "The element is a label of PICS, a system for ratings that has gone out of use, and readers look for nothing else there.",
        advice: "Remove the element, or write a PICS label such as `(PICS-1.1 …)`.",
        specification: "RSS 2.0, “<rating>”",
        deviation: "The W3C validator does not look at it.")
}
