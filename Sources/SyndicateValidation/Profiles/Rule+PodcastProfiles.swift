/// What podcast directories ask for; no rule of these is looked at unless a profile asks for it.
extension Rule {
    static let podcastProfiles: [Rule] = [
        pspMissingElement, pspMissingRecommendedElement, pspTextTooLong, pspSurroundingSpace, pspCopyright, pspArtwork,
        appleMissingElement, appleMissingRecommendedElement, appleTextTooLong, appleArtwork, appleEnclosureType,
        appleEpisodeNumber, spotifyMissingElement, spotifyMissingRecommendedElement, spotifyArtwork,
        spotifyEnclosureType,
        repeatedEnclosure,
    ]

    static let pspMissingElement = Rule(
        "psp-missing-element", nil, formats: ["RSS 2.0"], "PSP-1 asks “{parent}” for “{element}”",
        explanation:
            "The Podcast Standards Project lists what every podcast app can rely on; this element is part of it.",
        advice: "Add the element.", specification: "PSP-1, “Required <channel>”, “Required <item>”")

    static let pspMissingRecommendedElement = Rule(
        "psp-missing-recommended-element", nil, formats: ["RSS 2.0"], "PSP-1 recommends “{element}” in “{parent}”",
        explanation: "Apps that follow the specification do more for listeners where the element is there.",
        advice: "Add the element.", specification: "PSP-1, “Recommended <channel>”, “Recommended <item>”")

    static let pspTextTooLong = Rule(
        "psp-text-too-long", nil, formats: ["RSS 2.0"], "“{element}” is longer than PSP-1 allows{detail}",
        explanation: "A text has 255 characters at the most, a description 4,000 bytes; apps cut what is longer.",
        advice: "Shorten the text; a longer one goes into `content:encoded`.",
        specification: "PSP-1, “Namespace definitions”")

    static let pspSurroundingSpace = Rule(
        "psp-surrounding-space", nil, formats: ["RSS 2.0"], "“{element}” has white space around its text",
        explanation: "Some apps show it, or take the value for another one.", advice: "Remove the white space.",
        specification: "PSP-1, “Namespace definitions”")

    static let pspCopyright = Rule(
        "psp-copyright", nil, formats: ["RSS 2.0"], "“{value}” should name the owner alone",
        explanation: "Apps put the sign and the word before it themselves.",
        advice: "Leave out “Copyright”, © and the year.", specification: "PSP-1, `copyright`")

    static let pspArtwork = Rule(
        "psp-artwork", nil, formats: ["iTunes"], "Artwork is a JPEG or a PNG, and its address says so; this is {value}",
        explanation: "PSP-1 asks for the extension that the file's type has, besides 1,400 to 3,000 pixels in RGB.",
        advice: "Give the file an address that ends in `.jpg` or `.png`.", specification: "PSP-1, `itunes:image`")

    static let appleMissingElement = Rule(
        "apple-missing-element", nil, formats: ["iTunes"], "Apple Podcasts asks “{parent}” for “{element}”",
        explanation: "Apple refuses a show without it, and leaves out such an episode.",
        advice: "Add the element.", specification: "Apple, “A Podcaster's Guide to RSS”, “Required tags”")

    static let appleMissingRecommendedElement = Rule(
        "apple-missing-recommended-element", nil, formats: ["iTunes"],
        "Apple Podcasts recommends “{element}” in “{parent}”",
        explanation: "Apple shows, sorts and finds shows and episodes by it.",
        advice: "Add the element.", specification: "Apple, “A Podcaster's Guide to RSS”, “Recommended tags”")

    static let appleTextTooLong = Rule(
        "apple-text-too-long", nil, formats: ["iTunes"], "“{element}” is longer than Apple Podcasts takes{detail}",
        explanation: "A description has 4,000 bytes at the most; letters beyond ASCII take two to four each.",
        advice: "Shorten the text.", specification: "Apple, “A Podcaster's Guide to RSS”, `description`")

    static let appleArtwork = Rule(
        "apple-artwork", nil, formats: ["iTunes"], "Apple Podcasts takes artwork as JPEG or PNG; this is {value}",
        explanation:
            "The address must end in the extension of the file's type; the picture has 1,400 to 3,000 pixels on each side.",
        advice: "Give the file an address that ends in `.jpg` or `.png`.",
        specification: "Apple, “Artwork requirements”")

    static let appleEnclosureType = Rule(
        "apple-enclosure-type", nil, formats: ["iTunes"], "Apple Podcasts does not take episodes of the type “{value}”",
        explanation:
            "Episodes are `audio/mpeg`, `audio/x-m4a`, `video/mp4`, `video/x-m4v`, `video/quicktime` or `application/pdf`.",
        advice: "Encode the episode as one of these, and write its type so.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `enclosure`")

    static let appleEpisodeNumber = Rule(
        "apple-episode-number", nil, formats: ["iTunes"],
        "Apple Podcasts asks episodes of a serial show for “{element}”",
        explanation: "A serial show is heard from its first episode on, in the order of these numbers.",
        advice: "Add `itunes:episode`, and `itunes:season` where there are several.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `itunes:episode`")

    static let spotifyMissingElement = Rule(
        "spotify-missing-element", nil, formats: ["iTunes"], "Spotify asks “{parent}” for “{element}”",
        explanation: "Spotify refuses a show without it, and leaves out such an episode.",
        advice: "Add the element.", specification: "Spotify, “Podcast delivery specification”")

    static let spotifyMissingRecommendedElement = Rule(
        "spotify-missing-recommended-element", nil, formats: ["iTunes"], "Spotify recommends “{element}” in “{parent}”",
        explanation:
            "Spotify shows and finds shows and episodes by it, and writes to the owner's address when a show is claimed.",
        advice: "Add the element.", specification: "Spotify, “Podcast delivery specification”")

    static let spotifyArtwork = Rule(
        "spotify-artwork", nil, formats: ["iTunes"], "Spotify takes artwork as JPEG or PNG; this is {value}",
        explanation: "The picture is a square.", advice: "Give the file an address that ends in `.jpg` or `.png`.",
        specification: "Spotify, “Podcast delivery specification”, “Cover art”")

    static let spotifyEnclosureType = Rule(
        "spotify-enclosure-type", nil, formats: ["iTunes"], "Spotify does not take episodes of the type “{value}”",
        explanation: "Episodes are sounds or videos in one of the common encodings.",
        advice: "Encode the episode as MP3, M4A or MP4, and write its type so.",
        specification: "Spotify, “Podcast delivery specification”, “Audio”")

    static let repeatedEnclosure = Rule(
        "repeated-enclosure", nil, formats: ["RSS 2.0"], "Another episode has the same file: {value}",
        explanation: "Directories tell episodes apart by their files too, and leave out the second one.",
        advice: "Give every episode a file of its own.",
        specification: "Apple, “A Podcaster's Guide to RSS”, `enclosure`")
}
