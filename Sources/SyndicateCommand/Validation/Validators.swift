internal import Syndicate
internal import SyndicateValidation

/// The validator for each document: what the command line and the configuration say of it.
struct Validators: Sendable {
    /// What holds for all documents.
    private let options: ValidationOptions
    private let parts: [ValidationConfiguration.Part]
    /// The folder that the parts' patterns are relative to.
    private let folder: String?
    /// What the command line says goes before all else.
    private let profile: Profile?
    private let levels: [String: Profile.Setting]
    private let common: FeedValidator

    init(
        _ configuration: ValidationConfiguration, profile: Profile?, levels: [String: Profile.Setting],
        namespaces: [String], usesSchema: Bool, limit: Int
    ) {
        var options = ValidationOptions()
        options.profile = profile ?? configuration.profile ?? .recommended
        options.levels = configuration.levels.merging(levels) { $1 }
        options.allowedNamespaces = Set(configuration.namespaces + namespaces)
        options.usesSchema = usesSchema || configuration.usesSchema
        options.limit = limit
        options.now = System.now()
        self.options = options
        self.profile = profile
        self.levels = levels
        parts = configuration.parts
        folder = configuration.folder
        common = FeedValidator(options)
    }

    /// The validator for a document; `nil` where it is to be left alone.
    func validator(for input: ValidationInput) -> FeedValidator? {
        guard !parts.isEmpty, input.place == .file else { return common }
        let path = folder.flatMap { folder in System.realPath(input.path).flatMap { Path.relative($0, to: folder) } }
        let matching = parts.filter { $0.glob.matches(path ?? input.path) }
        guard !matching.isEmpty else { return common }
        var options = options
        for part in matching {
            if part.isOff { return nil }
            if profile == nil, let own = part.profile { options.profile = own }
            options.levels.merge(part.levels) { $1 }
            options.allowedNamespaces.formUnion(part.namespaces)
        }
        options.levels.merge(levels) { $1 }
        return FeedValidator(options)
    }
}
