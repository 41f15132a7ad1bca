internal import Syndicate

extension EntryGraph {
    /// Sound and film: what an episode consists of, or what stands beside an article.
    func writeMedia(to node: inout LinkedObject) {
        let media = facts.media
        if isEpisode {
            node.add("duration", episodeDuration.map { JSONValue.string(ClockDuration.iso8601Text($0)) })
            node.members(
                "associatedMedia",
                (media.prefix(1).flatMap { [$0] + $0.alternates } + media.dropFirst()).compactMap(medium))
            writeSeries(to: &node)
        } else {
            node.add("audio", media.filter { !isVideo($0) }.compactMap(medium))
            node.add("video", media.filter(isVideo).compactMap(medium))
        }
    }

    /// The playing time in seconds.
    private var episodeDuration: Double? {
        let own = facts.media.lazy.compactMap(\.duration).first ?? facts.entry.extensions.iTunes.duration
        return own.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }

    private func isVideo(_ attachment: Attachment) -> Bool {
        attachment.knownType.flatMap(MediaType.medium) == "video"
    }

    private func medium(_ attachment: Attachment) -> LinkedObject? {
        guard let url = WebAddress.absolute(attachment.url, base: facts.url) else { return nil }
        var node = LinkedObject(isVideo(attachment) ? "VideoObject" : "AudioObject")
        node["name"] = PlainLine.folded(attachment.title) ?? facts.title
        node["contentUrl"] = url
        node["encodingFormat"] = attachment.knownType.flatMap { MediaType($0)?.description }
        node.add("contentSize", attachment.length.flatMap { $0 > 0 ? JSONValue.string(String($0)) : nil })
        let length = attachment.duration ?? episodeDuration
        node["duration"] = length.flatMap { $0 > 0 ? ClockDuration.iso8601Text($0) : nil }
        if let bitrate = attachment.bitrate, bitrate >= 500, bitrate < 1e12 {
            node["bitrate"] = "\(Int((bitrate / 1000).rounded())) kbps"
        }
        node["inLanguage"] = attachment.language.flatMap { LanguageTag.repaired($0) }
        node.add("height", count: attachment.height)
        if isVideo(attachment) {
            node["description"] = facts.description
            node["thumbnailUrl"] = facts.pictures.first?.url
            node["uploadDate"] = facts.entry.published?.webDate
        }
        node.members(transcripts: isEpisode ? facts.entry.extensions.podcast.transcripts.compactMap(transcript) : [])
        return node
    }

    private func transcript(_ file: ElementView<Podcast.File>) -> LinkedObject? {
        guard let url = WebAddress.absolute(file.url, base: facts.url) else { return nil }
        var node = LinkedObject("MediaObject")
        node["contentUrl"] = url
        node["encodingFormat"] = file.type.flatMap { MediaType($0)?.description }
        node["inLanguage"] = file.language.flatMap { LanguageTag.repaired($0) }
        return node
    }

    /// The show and the season that the episode is part of.
    private func writeSeries(to node: inout LinkedObject) {
        let entry = facts.entry.extensions
        if let number = entry.podcast.episode?.number ?? entry.iTunes.episode.map(Double.init) {
            node.add("episodeNumber", number: number)
        }
        if let number = entry.podcast.season?.number ?? entry.iTunes.season {
            var season = LinkedObject("PodcastSeason")
            season.add("seasonNumber", count: number)
            season["name"] = PlainLine.folded(entry.podcast.season?.name)
            season.add("partOfSeries", siteID("podcast").map { LinkedObject(id: $0) })
            node.add("partOfSeason", season)
        }
        guard let name = facts.siteName else { return }
        var series = LinkedObject("PodcastSeries", id: siteID("podcast"))
        series["name"] = name
        series["url"] = facts.siteURL
        series["description"] = PlainLine.folded(facts.feed.extensions.iTunes.summary ?? facts.feed.subtitle?.plainText)
        series["webFeed"] = WebAddress.absolute(facts.feed.selfURL, base: facts.siteURL)
        let cover = facts.feed.extensions.iTunes.image.flatMap { $0.href ?? $0.url } ?? facts.feed.logo
        series["image"] = WebAddress.absolute(cover, base: facts.siteURL)
        node.add("partOfSeries", series)
    }
}

extension LinkedObject {
    /// The words of a recording, as files.
    fileprivate mutating func members(transcripts: [LinkedObject]) { add("caption", transcripts) }
}
