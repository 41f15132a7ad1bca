/// What JSON Feed says of feeds and items.
extension Rule {
    static let jsonFeed: [Rule] = [
        notAJSONFeed, invalidVersion, versionNotFirst, missingMember, missingRecommendedMember, undefinedMember,
        invalidMemberType, numberAsID, newerMember, deprecatedMember, contradictingAuthor, emptyAuthor,
        missingItemContent, missingItemURL, duplicateItemURL, modifiedBeforePublished, duplicateTag,
        duplicateAttachment,
        negativeNumber, nextURLIsFeedURL, homePageIsFeed, missingIcon, unknownHubType, hubWithoutFeedURL, largeFeed,
        invalidExtensionName, invalidExtensionMember, extensionNotObject, urlNotASCII, notWebAddress, escapedHTML,
        htmlDocument,
    ]

    private static let formats = ["JSON Feed"]

    static let notAJSONFeed = Rule(
        "not-a-json-feed", .error, formats: formats, "The document is JSON, but not a JSON Feed",
        explanation:
            "A JSON Feed is one object with a `version`, a `title` and `items`. Readers look for these and find nothing.",
        advice:
            "Check that this is the right file, and begin it with `\"version\": \"https://jsonfeed.org/version/1.1\"`.",
        specification: "JSON Feed 1.1, “Top-level”")

    static let invalidVersion = Rule(
        "invalid-version", .error, formats: formats, "“{value}” is not the address of a version of JSON Feed",
        explanation:
            "Readers compare this address character by character to know that they have a JSON Feed before them.",
        advice: "Write `https://jsonfeed.org/version/1.1`, with `https` and without a slash at the end.",
        specification: "JSON Feed 1.1, “Top-level”, `version`")

    static let versionNotFirst = Rule(
        "version-not-first", .info, formats: formats, "“version” should be the first member",
        explanation: "Programs tell by the first bytes of a document what it is.",
        advice: "Move `version` to the top, if the library that writes the document lets you.",
        specification: "JSON Feed 1.1, “Top-level”, `version`")

    static let missingMember = Rule(
        "missing-member", .error, formats: formats, "“{element}” is missing in “{parent}”",
        explanation:
            "The format requires this member; readers have nothing to show, or nothing to tell items apart by, without it.",
        advice: "Add the member.",
        specification: "JSON Feed 1.1, “Top-level”, “Items” and “Attachments”")

    static let missingRecommendedMember = Rule(
        "missing-recommended-member", .warning, formats: formats, "“{parent}” should have a “{element}”",
        explanation: "Of a feed on the Web readers need to know where it is, and where the site is that it is about.",
        advice: "Add the whole address.",
        specification: "JSON Feed 1.1, “Top-level”, `home_page_url` and `feed_url`")

    static let undefinedMember = Rule(
        "undefined-member", .error, formats: formats, "“{parent}” cannot hold a member “{element}”{detail}",
        explanation: """
            The format has no such member here. Readers skip it, so that what it says is lost. Members of one's own begin with an underscore, so \
            that no later version of the format gives their names another meaning.
            """,
        advice:
            "Correct the name, move the member to where it belongs, or put it into an object whose name begins with `_`.",
        specification: "JSON Feed 1.1, “Extensions”")

    static let invalidMemberType = Rule(
        "invalid-member-type", .error, formats: formats, "“{element}” is {detail}",
        explanation:
            "Readers written in languages with types refuse the whole feed when one value has another type than the format says.",
        advice: "Write a value of the right type.",
        specification: "JSON Feed 1.1, “Top-level” and “Items”")

    static let numberAsID = Rule(
        "number-as-id", .warning, formats: formats, "The id {value} should be a string",
        explanation:
            "Version 1.0 let readers make a string of another value; 1.1 has strings alone. Large numbers lose their last digits in many readers.",
        advice: "Put the number between quotation marks.",
        specification: "JSON Feed 1.1, “Items”, `id`")

    static let newerMember = Rule(
        "newer-member", .warning, formats: formats,
        "“{element}” is of JSON Feed 1.1, but the document says that it is 1.0",
        explanation: "A reader that goes by the version does not look for it.",
        advice: "Write `https://jsonfeed.org/version/1.1` for the version.",
        specification: "JSON Feed 1.1, “Deprecations”")

    static let deprecatedMember = Rule(
        "deprecated-member", .warning, formats: formats,
        "“{element}” is deprecated: JSON Feed 1.1 has “{element}s”, an array",
        explanation: "New readers look for the array, which can name more than one author.",
        advice: "Add `authors`; `author` may stay beside it for old readers.",
        specification: "JSON Feed 1.1, “Deprecations”")

    static let contradictingAuthor = Rule(
        "contradicting-author", .warning, formats: formats, "“author” is none of “authors”",
        explanation: "Old readers show the one, new readers the others.",
        advice: "Write the first of `authors` into `author`, or leave `author` out.",
        specification: "JSON Feed 1.1, “Deprecations”")

    static let emptyAuthor = Rule(
        "empty-author", .error, formats: formats, "An author needs a name, a url or an avatar",
        explanation: "Each of the three is optional, but an author without any says nothing.",
        advice: "Add the name, or leave the author out.",
        specification: "JSON Feed 1.1, “Top-level”, `authors`")

    static let missingItemContent = Rule(
        "missing-item-content", .error, formats: formats, "The item has neither “content_html” nor “content_text”",
        explanation: "There is nothing that a reader could show.",
        advice: "Add the text of the item as HTML or as plain text.",
        specification: "JSON Feed 1.1, “Items”, `content_html` and `content_text`")

    static let missingItemURL = Rule(
        "missing-item-url", .info, formats: formats, "The item should have a “url”, even where its id is one",
        explanation: "The id tells items apart; what readers open is the url.",
        advice: "Write the same address into `url`.",
        specification: "JSON Feed 1.1, “Items”, `url`")

    static let duplicateItemURL = Rule(
        "duplicate-item-url", .warning, formats: formats, "More than one item is at “{value}”",
        explanation: "The url is the permanent address of one item.",
        advice: "Write the address of the item itself; what it links to goes into `external_url`.",
        specification: "JSON Feed 1.1, “Items”, `url` and `external_url`")

    static let modifiedBeforePublished = Rule(
        "modified-before-published", .warning, formats: formats, "“{value}” is before the date of publication",
        explanation: "An item cannot have been changed before it was there; readers sort by these dates.",
        advice: "Write the later date into `date_modified`, or leave it out.",
        specification: "JSON Feed 1.1, “Items”, `date_modified`")

    static let duplicateTag = Rule(
        "duplicate-tag", .info, formats: formats, "The tag “{value}” stands there twice",
        explanation: "A tag says all that it says the first time.",
        advice: "Keep one of them.",
        specification: "JSON Feed 1.1, “Items”, `tags`")

    static let duplicateAttachment = Rule(
        "duplicate-attachment", .warning, formats: formats, "The item has “{value}” attached twice",
        explanation: "Readers show the file twice, and may fetch it twice.",
        advice: "Keep one of them.",
        specification: "JSON Feed 1.1, “Attachments”")

    static let negativeNumber = Rule(
        "negative-number", .error, formats: formats, "“{element}” cannot be {value}",
        explanation: "A length of time is 0 or more.",
        advice: "Write the seconds that it takes to play the file.",
        specification: "JSON Feed 1.1, “Attachments”, `duration_in_seconds`")

    static let nextURLIsFeedURL = Rule(
        "next-url-is-feed-url", .error, formats: formats, "“next_url” is the address of the feed itself: “{value}”",
        explanation: "A reader that follows it never comes to an end.",
        advice: "Write the address of the page with the next items; the last page has no `next_url`.",
        specification: "JSON Feed 1.1, “Top-level”, `next_url`")

    static let homePageIsFeed = Rule(
        "home-page-is-feed", .warning, formats: formats, "“home_page_url” is the address of the feed itself: “{value}”",
        explanation: "It should lead to a page for people.",
        advice: "Write the address of the site.",
        specification: "JSON Feed 1.1, “Top-level”, `home_page_url`")

    static let missingIcon = Rule(
        "missing-icon", .info, formats: formats, "The feed has neither an icon nor a favicon",
        explanation: "Readers then fetch the home page and guess, which costs the server requests.",
        advice: "Add `icon` (512 × 512 pixels) or `favicon` (64 × 64).",
        specification: "JSON Feed 1.1, “Suggestions for Publishers”")

    static let unknownHubType = Rule(
        "unknown-hub-type", .info, formats: formats, "“{value}” is not a protocol that readers know{detail}",
        explanation: "Subscribers know the protocols `rssCloud` and `WebSub` by these names.",
        advice: "Check the spelling, capital letters included.",
        specification: "JSON Feed 1.1, “Subscribing to Real-time Notifications”")

    static let hubWithoutFeedURL = Rule(
        "hub-without-feed-url", .warning, formats: formats, "A WebSub hub is of no use without a “feed_url”",
        explanation: "Subscribers tell the hub by the feed's own address what they want to hear of.",
        advice: "Add `feed_url`.",
        specification: "JSON Feed 1.1, “Subscribing to Real-time Notifications”")

    static let largeFeed = Rule(
        "large-feed", .info, formats: formats, "The feed is {value} large",
        explanation: "Every reader fetches all of it whenever something changed.",
        advice: "Keep the latest items, and lead to older ones by `next_url`.",
        specification: "JSON Feed 1.1, “Suggestions for Publishers”")

    static let invalidExtensionName = Rule(
        "invalid-extension-name", .error, formats: formats, "“{value}” is not a name for an extension: {detail}",
        explanation: "Names of extensions are an underscore, a letter and what follows, without full stops.",
        advice: "Name it after those who made it: `_blue_shed`.",
        specification: "JSON Feed 1.1, “Extensions”")

    static let invalidExtensionMember = Rule(
        "invalid-extension-member", .warning, formats: formats,
        "“{value}” should not be a name within an extension: {detail}",
        explanation:
            "Programs that reach members by paths with full stops, or that look for extensions by the underscore, mistake it.",
        advice: "Write letters and digits.",
        specification: "JSON Feed 1.1, “Extensions”")

    static let extensionNotObject = Rule(
        "extension-not-object", .warning, formats: formats, "The extension “{element}” should be an object",
        explanation:
            "Extensions are objects, so that more can be said in them later, and `about` can tell what they are.",
        advice: "Put the value into an object.",
        specification: "JSON Feed 1.1, “Extensions”")

    static let urlNotASCII = Rule(
        "url-not-ascii", .warning, formats: formats, "“{value}” holds letters beyond ASCII",
        explanation: "The format has URLs, which are ASCII; some readers drop an address with other letters.",
        advice: "Percent-encode the UTF-8 of the letters (`%C3%A9` for é), and write hosts in Punycode.",
        specification: "JSON Feed 1.1, “Items”, `url`; RFC 3986, section 2.1")

    static let notWebAddress = Rule(
        "not-web-address", .warning, formats: formats, "“{value}” is not an address of http or https",
        explanation: "Readers follow addresses of the Web, and ignore others here, or must not follow them.",
        advice: "Write an address that begins with `https://`.",
        specification: "JSON Feed 1.1, “Top-level” and “Items”")

    static let escapedHTML = Rule(
        "escaped-html", .warning, formats: formats, "The HTML in “{element}” is escaped twice",
        explanation: "In JSON the string itself is the HTML. Readers show the tags of this one as they are written.",
        advice: "Write `<p>`, not `&lt;p&gt;`.",
        specification: "JSON Feed 1.1, “Items”, `content_html`")

    static let htmlDocument = Rule(
        "html-document", .warning, formats: formats, "“{element}” is a whole page",
        explanation: "Readers put the text into a page of their own.",
        advice: "Write what stands in the `body`.",
        specification: "JSON Feed 1.1, “Items”, `content_html`")
}
