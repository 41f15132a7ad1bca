internal import ArgumentParser
internal import SyndicateTransport

/// The argument that says where what is fetched is kept.
struct CacheOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keep what is fetched in this folder, and ask servers only for what has changed.", valueName: "folder"),
        completion: .directory)
    var cache: String?

    func validate() throws {
        guard cache != "" else { throw ValidationError("--cache takes the name of a folder") }
    }

    /// The cache in that folder.
    var documents: DocumentCache? { cache.map { DocumentCache(folder: Path.trimmed($0)) } }
}
