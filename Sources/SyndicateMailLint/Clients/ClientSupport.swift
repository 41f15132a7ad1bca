internal import Syndicate

/// What mail programs support.
public struct ClientSupport: Sendable {
    /// How far a program supports a feature.
    enum Level: UInt8, Sendable {
        case full = 0x79
        case partial = 0x61
        case none = 0x6E
        case unknown = 0x75
    }

    /// What is known of a feature.
    struct Feature: Sendable {
        /// The name by which Can I email knows it: `css-border-radius`.
        var id: String
        /// When it was tried: `2021-03` or a whole date.
        var date: String
        /// By the programs of `ClientSupport.clients`, in their order.
        var levels: [Level]
    }

    /// Where the facts come from, with their date.
    public let source: String
    /// The programs of which something is known.
    public let clients: [MailClient]
    let features: [Feature]

    init(source: String, clients: [MailClient], features: [Feature]) {
        self.source = source
        self.clients = clients
        self.features = features
    }

    /// The programs that words name: a family (`outlook`), a program (`outlook.windows`), with any capitals.
    ///
    /// - Throws: `MailLintError` with `unknownClient` for a word that names none; it suggests the nearest.
    public func clients(named words: [String]) throws(MailLintError) -> [MailClient] {
        var chosen: [MailClient] = []
        for word in words {
            let word = word.lowercased()
            let found = clients.filter { $0.id == word || $0.family == word }
            guard !found.isEmpty else { throw unknown(word) }
            for client in found where !chosen.contains(client) { chosen.append(client) }
        }
        return chosen
    }

    private func unknown(_ word: String) -> MailLintError {
        var known: [String] = []
        for client in clients where !known.contains(client.family) { known.append(client.family) }
        let near = Suggestion.nearest(to: word, in: known + clients.map(\.id)).map { "; did you mean \($0)?" } ?? "."
        return MailLintError(
            .unknownClient, "unknown mail program \"\(word)\"\(near) Known: \(known.joined(separator: ", "))")
    }
}
