internal import Crypto
public import Syndicate

/// By which two states of an entry are told apart.
public enum ContentHash {
    /// The hash (SHA-256) of what an entry says to its readers.
    ///
    /// Left out is what changes without the publisher having changed anything: the date of the last update, which many programs
    /// set anew with every run, and the numbers of comments, votes and views.
    public static func of(_ entry: Entry) -> [UInt8] {
        var entry = entry
        entry.updated = nil
        if !entry.extensions.elements.isEmpty { entry.extensions.elements.removeAll(where: isCount) }
        for index in entry.links.indices where !entry.links[index].extensions.attributes.isEmpty {
            entry.links[index].extensions.attributes.removeAll { XMLNamespace.threading.uri == $0.namespace }
        }
        return Array(SHA256.hash(data: JSONBytes.written { $0.value(entry) }))
    }

    private static func isCount(_ element: ExtensionElement) -> Bool {
        switch element.namespace {
        case XMLNamespace.slash.uri: element.name == "comments" || element.name == "hit_parade"
        case XMLNamespace.threading.uri: element.name == "total"
        case XMLNamespace.media.uri: element.name == "community"
        default: false
        }
    }
}

/// The identifier of a message, which a destination is told with each attempt.
public enum MessageIdentifier {
    /// The identifier for one state of an entry at one destination: the same whoever computes it, so that even an outbox that was
    /// lost and filled again sends what the destination knows by its identifier.
    public static func of(
        _ entry: String, revision: Int, hash: [UInt8], destination: String, recipient: String? = nil
    ) -> String {
        var digest = SHA256()
        for part in [destination, recipient ?? "", entry, String(revision)] {
            digest.update(data: Array(part.utf8))
            digest.update(data: [0])
        }
        digest.update(data: hash)
        return "msg_" + digest.finalize().prefix(16).map { hex($0 >> 4) + hex($0 & 15) }.joined()
    }

    private static func hex(_ digit: UInt8) -> String { String(digit, radix: 16) }
}
