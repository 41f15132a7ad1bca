internal import Syndicate
internal import SyndicateXML

/// Says what is wrong with feeds, and where.
public struct FeedValidator: Sendable {
    /// What it looks for.
    public let options: ValidationOptions
    /// The extensions whose rules it knows.
    public let vocabularies: [Vocabulary]

    /// A validator that looks for what `options` say and knows the rules of `vocabularies`.
    public init(_ options: ValidationOptions = ValidationOptions(), vocabularies: [Vocabulary] = Vocabulary.builtIn) {
        self.options = options
        let isW3C = options.profile.behaviors.contains(.w3c)
        self.vocabularies = isW3C ? vocabularies.filter { !$0.isYoung } : vocabularies
    }

    /// What is to be said of a document, whatever its bytes are.
    ///
    /// - Parameters:
    ///   - bytes: the document, as it came: an array of bytes, `Data`, or what else is a sequence of them.
    ///   - path: the document's name in the report.
    ///   - address: where the document is published, against which its links to itself are checked.
    ///   - contentType: the media type that a server gave it, with parameters.
    public func validate(
        _ bytes: some Sequence<UInt8>, path: String, address: String? = nil, contentType: String? = nil
    ) -> FileReport {
        let charset = contentType.flatMap(MediaType.init)?.parameters.first { $0.name == "charset" }?.value
        let decoded = DecodedDocument(Array(bytes), charset: charset, source: path)
        if JSONFeedValidation.isMeant(by: decoded, path: path, contentType: contentType) {
            return JSONFeedValidation.report(decoded, path: path, address: address, options: options)
        }
        return XMLValidation(self, decoded, path: path, address: address).report()
    }
}
