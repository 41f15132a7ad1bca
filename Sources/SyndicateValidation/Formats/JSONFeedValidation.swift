internal import SyndicateXML

/// Looks at a JSON Feed.
enum JSONFeedValidation {
    static func report(
        _ document: DecodedDocument, path: String, address: String?, options: ValidationOptions
    ) -> FileReport {
        FileReport(path: path, format: "JSON Feed")
    }
}
