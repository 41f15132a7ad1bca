extension Rule {
    static let missingItunesElement = Rule(
        "missing-itunes-element", .warning, formats: ["iTunes"], "A podcast's “{parent}” should have “{element}”",
        explanation: "Apple Podcasts refuses a show without it, and other directories follow Apple.",
        advice: "Add the element.", specification: "Apple, “A Podcaster's Guide to RSS”, “Required tags”")

    static let missingItunesEmail = Rule(
        "missing-itunes-email", .warning, formats: ["iTunes"],
        "A podcast's “{parent}” should name its owner's mail address",
        explanation: """
            Directories write to the address in `itunes:owner` to verify that a show is the sender's. Apple has its own account for that and no \
            longer asks for it; Spotify and others do.
            """,
        advice:
            "Add `<itunes:owner><itunes:name>…</itunes:name><itunes:email>…</itunes:email></itunes:owner>`, at least while the show is being claimed.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:owner`")

    static let unsupportedItunesFormat = Rule(
        "unsupported-itunes-format", .warning, formats: ["iTunes"],
        "Apple Podcasts does not play files such as {value}",
        explanation: "Episodes are M4A, MP3, MOV, MP4, M4V, PDF or EPUB, and the address says by its extension which.",
        advice: "Encode the episode as MP3 or M4A, and give its address that extension.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `enclosure`",
        deviation: """
            The W3C validator takes whatever follows the last full stop of the address for the extension, case and query included, and so \
            warns of `episode.mp3?source=feed`. The extension of the path counts here; the profile `w3c` agrees with the W3C.
            """)

    static let obsoleteItunesCategory = Rule(
        "obsolete-itunes-category", .warning, formats: ["iTunes"],
        "Apple Podcasts no longer has the category “{value}”",
        explanation:
            "The categories were renewed in 2019. Shows in old ones are moved to what Apple thinks is nearest.",
        advice: "Choose a category of today's list.", specification: "Apple, “Apple Podcasts categories”")

    static let invalidItunesCategory = Rule(
        "invalid-itunes-category", .error, formats: ["iTunes"], "Apple Podcasts has no category “{value}” here",
        explanation:
            "Categories are a fixed list, in English, with `&amp;` for the ampersand, and in small and capital letters as listed.",
        advice: "Choose a category of the list; one of the second level stands in one of the first.",
        specification: "Apple, “Apple Podcasts categories”")

    static let invalidItunesEpisodeType = Rule(
        "invalid-itunes-episode-type", .error, formats: ["iTunes"], "“{value}” is not a type of episode{detail}",
        explanation: "Apps show trailers and bonus episodes in other places than full ones.",
        advice: "Write `full`, `trailer` or `bonus`, in small letters.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:episodeType`")

    static let invalidItunesChannelType = Rule(
        "invalid-itunes-channel-type", .error, formats: ["iTunes"], "“{value}” is not a type of show{detail}",
        explanation: "Apps put the newest episode of an episodic show first, and the oldest of a serial one.",
        advice: "Write `episodic` or `serial`, in small letters.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:type`")

    static let invalidYesNoClean = Rule(
        "invalid-yes-no-clean", .error, formats: ["iTunes"], "“{element}” must be “yes” or “no”, not “{value}”",
        explanation: "`Yes` hides a show or an episode; anything else does nothing.",
        advice: "Write `Yes`, or leave the element out.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:block`")

    static let invalidDuration = Rule(
        "invalid-duration", .error, formats: ["iTunes"], "“{value}” is not a length of time",
        explanation: "Apps show this length before the episode is downloaded.",
        advice: "Write whole seconds (`1801`), or `MM:SS` or `HH:MM:SS` with two digits behind each colon.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:duration`")

    static let invalidKeywords = Rule(
        "invalid-keywords", .warning, formats: ["iTunes"], "“{value}” seems to be several keywords without commas",
        explanation: "Keywords have commas between them; with spaces alone they are one long keyword.",
        advice: "Write commas between the keywords, or leave them out: Apple no longer reads them.",
        specification: "Apple, “Podcast specifications” (2012), `itunes:keywords`")

    static let obsoleteItunesExplicit = Rule(
        "obsolete-itunes-explicit", .info, formats: ["iTunes"],
        "“{value}” is the old spelling; “{element}” is “true” or “false” today",
        explanation:
            "Apple had `yes`, `no`, `explicit` and `clean` until 2019 and still reads them; new apps may know the two of today alone.",
        advice: "Write `true` for `yes` and `explicit`, `false` for `no` and `clean`.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:explicit`",
        deviation:
            "The W3C validator reports these words as the error `invalid-true-false`, as the profile `w3c` does; Apple reads them."
    )

    static let invalidItunesComplete = Rule(
        "invalid-itunes-complete", .warning, formats: ["iTunes"], "“{value}” in “{element}” has no effect",
        explanation: "`Yes` says that no episode will ever follow; any other value is ignored.",
        advice: "Write `Yes`, or leave the element out while the show goes on.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:complete`",
        deviation:
            "The W3C validator does not know `itunes:complete` and reports `undefined-element`, as the profile `w3c` does."
    )
}
