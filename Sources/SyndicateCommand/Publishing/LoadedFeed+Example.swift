internal import Syndicate

extension LoadedFeed {
    /// A feed of one short article that says it is a trial, with what the site at `file` says of itself.
    init(example file: String, _ loader: FeedLoader) throws(CommandError) {
        let (site, formats, _) = try SiteFinder.read(file, catalogue: loader.catalogue, console: loader.console)
        let address = site.url ?? "https://example.org/"
        var entry = Entry()
        entry.identifier = Identifier(address + "#trial", isPermalink: false)
        entry.title = TextConstruct("A trial of this destination")
        entry.summary = TextConstruct("Whoever reads this can see that posts arrive here.")
        entry.content = [Content(.html("<p>Whoever reads this can see that posts arrive here.</p>"))]
        entry.links = [Link(address)]
        entry.published = Timestamp(seconds: System.now())
        self.init(
            Feed(site.metadata, entries: [entry]), files: [], formats: formats,
            survey: MediaSurvey(site: site, folder: nil, fetcher: nil))
    }
}
