internal import Syndicate
internal import SyndicatePublish

/// Finds out what is new to each destination, and puts it into the outbox.
struct NewsDesk {
    /// What was found for a destination.
    struct Findings {
        var created = 0
        var updated = 0
        var replaced = 0
        /// Entries that are known from now on without having been sent, as the destination is new.
        var noted = 0
        /// Entries that are new or changed, which the destination does not take.
        var ignored = 0
        /// What cannot be sent, with the reason; it is looked at again next time.
        var unfit: [Diagnostic] = []
    }

    /// How many entries are looked at together.
    private static let batch = 500
    /// How many quiet periods edits can put a post off.
    private static let patience = 10

    let store: (any OutboxStore)?
    let now: Moment
    /// Whether entries that are there before a destination is known are sent to it, too.
    var sendsExisting = false
    /// Whether everything is noted as known, and nothing is sent.
    var notesOnly = false

    /// Looks through a feed for one destination; `take` is given what goes into the outbox, some at a time.
    func look(
        through feed: LoadedFeed, for maker: PostMaker, recipients: [String?] = [nil],
        take: ([OutboxItem]) throws(CommandError) -> Void
    ) throws(CommandError) -> Findings {
        let destination = maker.destination
        let isFirst = try status(of: destination.name)?.baseline == nil
        var findings = Findings()
        // Of what is sent for all entries together: those that changed, and what is known with it.
        var changed: [(entry: Entry, event: Post.Event)] = []
        var alongside: [KnownEntry] = []
        var cursor = try feed.entries()
        // Of entries with the same identifier, the first one is meant: feeds have the newest first.
        var seen: Set<[UInt8]> = []
        var isAtEnd = false
        while !isAtEnd {
            var entries: [Entry] = []
            while entries.count < Self.batch {
                guard let entry = try next(&cursor) else {
                    isAtEnd = true
                    break
                }
                let identity = Array(entry.identity(in: feed.metadata).value.utf8)
                if seen.insert(identity).inserted { entries.append(entry) }
            }
            let known = try self.known(entries, feed.metadata, destination.name)
            var items: [OutboxItem] = []
            for entry in entries {
                let identity = entry.identity(in: feed.metadata).value
                let hash = ContentHash.of(entry)
                let before = known[Array(identity.utf8)]
                let decision = NewsDecision(
                    known: before, hash: hash,
                    events: notesOnly ? [] : maker.isForAll ? [.created, .updated] : destination.events,
                    isFirst: isFirst, sendsExisting: sendsExisting,
                    coalesces: destination.quiet > .zero && !maker.isForAll && !notesOnly)
                let news = News(identity: identity, hash: hash, decision: decision)
                guard let event = news.event else {
                    if let item = news.note(to: destination.name) {
                        items.append(item)
                        if notesOnly || isFirst && before == nil { findings.noted += 1 } else { findings.ignored += 1 }
                    }
                    continue
                }
                if maker.isForAll {
                    if destination.events.contains(event) { changed.append((entry, event)) }
                    alongside.append(news.entry(known: destination.name))
                    continue
                }
                do throws(CommandError) {
                    guard let post = try maker.post(entry, event: event, at: now) else {
                        items.append(news.known(to: destination.name))
                        continue
                    }
                    items.append(item(post, news, destination, maker.recipients(of: post) ?? recipients))
                    findings.count(news.decision)
                } catch {
                    findings.unfit += error.diagnostics
                }
            }
            if isAtEnd, let last = changed.first {
                let event: Post.Event = changed.contains { $0.event == .created } ? .created : last.event
                if let post = maker.post(ofAll: changed.map(\.entry), event: event) {
                    let news = News(
                        identity: post.entry, hash: Array(post.body), decision: .send(event, revision: 1))
                    var item = item(post, news, destination, [nil])
                    // They are known as sent by it.
                    item.known = alongside
                    alongside = []
                    items.append(item)
                    findings.count(news.decision)
                }
            }
            if isAtEnd { items += alongside.map { OutboxItem(post: nil, known: [$0]) } }
            if !items.isEmpty { try take(items) }
        }
        return findings
    }

    /// Notes that a destination knows the entries that there are: what comes from now on is news.
    func settle(_ destination: String) throws(CommandError) {
        var status = try status(of: destination) ?? DestinationStatus(destination)
        guard let store, status.baseline == nil else { return }
        status.baseline = now
        let settled = status
        try Outbox.waiting { () async throws(OutboxError) in try await store.update(settled) }
    }

    private func item(
        _ post: Post, _ news: News, _ destination: DestinationConfiguration, _ recipients: [String?]
    ) -> OutboxItem {
        OutboxItem(
            post: post,
            targets: recipients.map { recipient in
                .init(
                    destination: destination.name, recipient: recipient,
                    message: MessageIdentifier.of(
                        news.identity, revision: news.revision, hash: news.hash, destination: destination.name,
                        recipient: recipient),
                    due: now + destination.quiet)
            },
            known: news.known(to: destination.name).known,
            patience: news.isReplacement ? destination.quiet * Self.patience : nil)
    }

    private func next(_ cursor: inout EntryCursor) throws(CommandError) -> Entry? {
        do throws(ExportError) {
            return try cursor.next()
        } catch {
            throw CommandError(error, target: nil)
        }
    }

    private func status(of destination: String) throws(CommandError) -> DestinationStatus? {
        guard let store else { return nil }
        return try Outbox.waiting { () async throws(OutboxError) in
            try await store.destinations().first { $0.name == destination }
        }
    }

    private func known(
        _ entries: [Entry], _ feed: FeedMetadata, _ destination: String
    ) throws(CommandError) -> [[UInt8]: KnownEntry] {
        guard let store else { return [:] }
        let identities = entries.map { $0.identity(in: feed).value }
        let known = try Outbox.waiting { () async throws(OutboxError) in
            try await store.known(identities, to: destination)
        }
        return Dictionary(known.map { (Array($0.entry.utf8), $0) }) { $1 }
    }
}

extension NewsDesk.Findings {
    mutating func count(_ decision: NewsDecision) {
        switch decision {
        case .send(.created, _): created += 1
        case .send: updated += 1
        case .replace: replaced += 1
        case .nothing, .note: break
        }
    }
}

/// What is known of an entry, and what is to be done about it.
private struct News {
    let identity: String
    let hash: [UInt8]
    let decision: NewsDecision

    /// What has become of the entry, where that is to be sent.
    var event: Post.Event? {
        switch decision {
        case .send(let event, _), .replace(let event, _): event
        case .nothing, .note: nil
        }
    }

    var isReplacement: Bool { if case .replace = decision { true } else { false } }

    var revision: Int {
        switch decision {
        case .send(_, let revision), .replace(_, let revision), .note(let revision): revision
        case .nothing: 0
        }
    }

    /// That the destination knows this state from now on.
    func entry(known destination: String) -> KnownEntry {
        KnownEntry(destination: destination, entry: identity, hash: hash, revision: revision)
    }

    func known(to destination: String) -> OutboxItem { OutboxItem(post: nil, known: [entry(known: destination)]) }

    func note(to destination: String) -> OutboxItem? {
        if case .note = decision { known(to: destination) } else { nil }
    }
}
