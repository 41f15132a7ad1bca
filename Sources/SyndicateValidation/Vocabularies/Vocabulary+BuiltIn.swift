extension Vocabulary {
    /// The vocabularies that come with Syndicate.
    public static let builtIn: [Vocabulary] = [
        dublinCore, dublinCoreTerms, content, slash, syndication, commentAPI, administration, trackback,
        creativeCommons,
        creativeCommonsTerms, blogChannel, event, aggregation, annotation, wiki, links, changedPage, taxonomy, iTunes,
        media,
        podcast, geoRSS, geographyMarkup, geo, geoURL, icbm, threading, feedHistory, publishing, tombstones, feedBurner,
        commonFeed, openSearch, access, conversationsNetwork, xhtml, atom, googleBase,
        chapters, googlePlay, feedSync,
    ]
}
