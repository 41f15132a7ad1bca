internal import Syndicate

/// What directories ask of podcasts beyond what the formats do; looked at under their profiles alone.
struct PodcastProfile: Sendable {
    /// Under which behavior it is looked at.
    let behavior: Profile.Behaviors
    /// What a channel must have, and should have.
    let show: Needs
    /// What an item must have, and should have.
    let episode: Needs
    /// The most bytes of a description.
    let descriptionLimit: Int?
    let rules: Rules

    struct Needs: Sendable {
        let required: [String]
        let recommended: [String]
    }

    /// The rules by which it reports.
    struct Rules: Sendable {
        let missing: Rule
        let unrecommended: Rule
        let tooLong: Rule?
        let artwork: Rule
        let enclosure: Rule?
    }

    /// The Podcast Standards Project's specification PSP-1.
    static let psp = PodcastProfile(
        behavior: .podcast,
        show: Needs(
            required: [
                "self", "title", "description", "link", "language", "itunes:category", "itunes:explicit",
                "itunes:image",
            ], recommended: ["podcast:locked", "podcast:guid", "itunes:author"]),
        episode: Needs(
            required: ["title", "enclosure", "guid"],
            recommended: ["link", "pubDate", "description", "itunes:duration", "itunes:explicit"]),
        descriptionLimit: 4000,
        rules: Rules(
            missing: .pspMissingElement, unrecommended: .pspMissingRecommendedElement, tooLong: .pspTextTooLong,
            artwork: .pspArtwork, enclosure: nil))

    /// Apple Podcasts.
    static let apple = PodcastProfile(
        behavior: .apple,
        show: Needs(
            required: ["title", "description", "language", "itunes:image", "itunes:category", "itunes:explicit"],
            recommended: ["itunes:author", "link"]),
        episode: Needs(
            required: ["title", "enclosure"],
            recommended: ["guid", "pubDate", "description", "itunes:duration", "itunes:explicit"]),
        descriptionLimit: 4000,
        rules: Rules(
            missing: .appleMissingElement, unrecommended: .appleMissingRecommendedElement, tooLong: .appleTextTooLong,
            artwork: .appleArtwork, enclosure: .appleEnclosureType))

    /// Spotify.
    static let spotify = PodcastProfile(
        behavior: .spotify,
        show: Needs(
            required: ["title", "description", "itunes:image", "item"],
            recommended: ["language", "itunes:author", "itunes:category", "itunes:explicit", "itunes:owner"]),
        episode: Needs(
            required: ["title", "enclosure", "guid", "pubDate"],
            recommended: ["description", "itunes:duration", "itunes:explicit"]),
        descriptionLimit: nil,
        rules: Rules(
            missing: .spotifyMissingElement, unrecommended: .spotifyMissingRecommendedElement, tooLong: nil,
            artwork: .spotifyArtwork, enclosure: .spotifyEnclosureType))

    static let all = [psp, apple, spotify]

    /// The media types of episodes that a directory takes.
    var types: Set<String> {
        behavior == .apple
            ? [
                "audio/mpeg", "audio/x-m4a", "audio/mp4", "audio/m4a", "video/mp4", "video/x-m4v", "video/quicktime",
                "application/pdf", "document/x-epub", "application/epub+zip",
            ]
            : [
                "audio/mpeg", "audio/mp3", "audio/x-m4a", "audio/mp4", "audio/m4a", "audio/aac", "audio/wav",
                "audio/x-wav",
                "audio/ogg", "audio/flac", "video/mp4", "video/quicktime", "video/x-m4v",
            ]
    }
}

extension Validation {
    /// The directories whose demands are looked at.
    private var directories: [PodcastProfile] {
        options.profile.behaviors.isDisjoint(with: .podcasting)
            ? [] : PodcastProfile.all.filter { follows($0.behavior) }
    }

    /// Looks at a channel as a podcast directory does.
    mutating func checkPodcast(_ channel: Node) {
        for directory in directories {
            checkNeeds(directory.show, of: channel, directory)
            checkDescription(of: channel, directory)
            checkArtwork(of: channel, directory)
        }
        guard !directories.isEmpty else { return }
        checkRepeatedFiles(in: channel)
        if follows(.podcast) { checkWording(of: channel) }
        if follows(.apple) { checkNumbers(of: channel) }
    }

    /// Looks at an item as a podcast directory does.
    mutating func checkPodcastEpisode(_ item: Node) {
        for directory in directories {
            checkNeeds(directory.episode, of: item, directory)
            checkDescription(of: item, directory)
            checkArtwork(of: item, directory)
            checkFile(of: item, directory)
        }
        if follows(.podcast) { checkWording(of: item) }
    }

    private mutating func checkNeeds(_ needs: PodcastProfile.Needs, of node: Node, _ directory: PodcastProfile) {
        let names = Set(node.children.map(\.name))
        for name in needs.required where !has(name, node, names) {
            reportMissing(directory.rules.missing, name == "self" ? "atom:link" : name, in: node)
        }
        for name in needs.recommended where !has(name, node, names) {
            reportMissing(directory.rules.unrecommended, name, in: node)
        }
    }

    private func has(_ name: String, _ node: Node, _ names: Set<String>) -> Bool {
        switch name {
        case "self": node.children("atom:link").contains { $0.attribute("rel") == "self" }
        case "title": names.contains("title") || names.contains("itunes:title")
        case "description":
            names.contains("description") || names.contains("itunes:summary") || names.contains("content:encoded")
        case "item":
            names.contains("item") || names.contains("podcast:liveItem") || names.contains("podcast:remoteItem")
        default: names.contains(name)
        }
    }

    private mutating func checkDescription(of node: Node, _ directory: PodcastProfile) {
        guard let limit = directory.descriptionLimit, let rule = directory.rules.tooLong,
            let description = node.child("description")
        else { return }
        let length = description.text.trimmed.utf8.count
        if length > limit { report(rule, at: description, detail: " (\(length) bytes, at most \(limit))") }
    }

    /// Artwork is a JPEG or a PNG, and its address says so.
    private mutating func checkArtwork(of node: Node, _ directory: PodcastProfile) {
        guard let image = node.child("itunes:image"), let address = image.attribute("href")?.trimmed, !address.isEmpty
        else { return }
        let path = IRI(address).path.lowercased()
        let isPicture = [".jpg", ".jpeg", ".png"].contains { path.hasSuffix($0) }
        if !isPicture { report(directory.rules.artwork, at: image, .attribute("href"), value: address) }
    }

    private mutating func checkFile(of item: Node, _ directory: PodcastProfile) {
        guard let rule = directory.rules.enclosure else { return }
        for enclosure in item.children("enclosure") {
            guard let type = enclosure.attribute("type"), let media = MediaType(type) else { continue }
            if !directory.types.contains(media.essence.lowercased()) {
                report(rule, at: enclosure, .attribute("type"), value: type)
            }
        }
    }

    /// Reports files that several episodes have.
    private mutating func checkRepeatedFiles(in channel: Node) {
        var seen: Set<String> = []
        for item in channel.children("item") {
            for enclosure in item.children("enclosure") {
                guard let address = enclosure.attribute("url"), !address.isEmpty else { continue }
                if !seen.insert(address).inserted {
                    report(.repeatedEnclosure, at: enclosure, .attribute("url"), value: address)
                }
            }
        }
    }

    /// PSP-1, “Namespace definitions”, `copyright`: lengths, white space, and what goes without saying.
    private mutating func checkWording(of node: Node) {
        let free: Set<String> = [
            "description", "content:encoded", "itunes:summary", "podcast:txt", "link", "guid", "atom:link", "item",
            "image",
        ]
        for child in node.children where !free.contains(child.name) && child.children.first(where: { _ in true }) == nil
        {
            let text = child.text
            let length = text.trimmed.unicodeScalars.count
            if length > 255 { report(.pspTextTooLong, at: child, detail: " (\(length) characters, at most 255)") }
            if text.utf8.count != text.trimmed.utf8.count, !text.trimmed.isEmpty {
                report(.pspSurroundingSpace, Value(child, text))
            }
        }
        guard let copyright = node.child("copyright") else { return }
        let text = copyright.text.lowercased()
        if text.contains("copyright") || text.contains("©") || text.contains("(c)") {
            report(.pspCopyright, Value(copyright, copyright.text))
        }
    }

    /// Episodes of a serial show have numbers.
    private mutating func checkNumbers(of channel: Node) {
        guard channel.child("itunes:type")?.text.trimmed == "serial" else { return }
        for item in channel.children("item") where item.child("itunes:episode") == nil {
            let type = item.child("itunes:episodeType")?.text.trimmed ?? "full"
            if type == "full" { reportMissing(.appleEpisodeNumber, "itunes:episode", in: item) }
        }
    }
}
