internal import Syndicate

/// Gives the findings of a document names by which programs know them again in a later run.
///
/// A fingerprint is made of the document's path, the finding's `FindingKey` and how often that came before.
public struct Fingerprints: Sendable {
    private let path: String
    private var seen: [FindingKey: Int] = [:]

    /// Fingerprints of the findings of the document `path`.
    public init(path: String) {
        self.path = path
    }

    /// The fingerprint of the next finding: a UUID.
    public mutating func next(_ finding: Finding) -> String {
        let key = FindingKey(finding)
        seen[key, default: 0] += 1
        return UUIDv5("\(path)\u{0}\(key.text)\u{0}\(seen[key] ?? 1)", in: Self.namespace).description
    }

    private static let namespace = UUIDv5.Namespace(UUIDv5("tag:syndicate,2024:findings"))
}
