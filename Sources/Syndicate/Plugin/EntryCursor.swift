/// Entries, pulled one at a time: from memory, or straight out of a parser.
public struct EntryCursor: ~Copyable {
    private var pull: () throws(ExportError) -> Entry?
    private var remembered: [Entry]?
    private var position = 0
    private var rest = Int.max

    /// The entries of an array, which can also be looked at ahead of time.
    public init(_ entries: [Entry]) {
        remembered = entries
        pull = { () throws(ExportError) -> Entry? in nil }
    }

    /// The entries that `pull` gives until it gives `nil`; each can be seen once.
    public init(pulling pull: @escaping () throws(ExportError) -> Entry?) {
        remembered = nil
        self.pull = pull
    }

    /// Whether all entries to come are in memory, so that they can be looked at ahead of time.
    public var isInMemory: Bool { remembered != nil }

    /// The next entry, or `nil` behind the last.
    public mutating func next() throws(ExportError) -> Entry? {
        guard rest > 0 else { return nil }
        rest &-= 1
        guard let remembered else { return try pull() }
        guard position < remembered.count else { return nil }
        position += 1
        return remembered[position - 1]
    }

    /// All entries to come, after which there are none; an array is given as it is, without being copied.
    public mutating func collect() throws(ExportError) -> [Entry] {
        var entries: [Entry] = []
        guard position == 0, let all = remembered, rest >= all.count else {
            while let entry = try next() { entries.append(entry) }
            return entries
        }
        entries = all
        remembered = []
        return entries
    }

    /// Changes each entry to come: at once where they are in memory, else as they are pulled.
    public mutating func forEachToCome(_ change: @escaping (inout Entry) -> Void) {
        if var remembered {
            for index in remembered.indices.dropFirst(position).prefix(rest) { change(&remembered[index]) }
            self.remembered = remembered
            return
        }
        let before = pull
        pull = { () throws(ExportError) -> Entry? in
            guard var entry = try before() else { return nil }
            change(&entry)
            return entry
        }
    }

    /// Closes the cursor after at most `count` further entries.
    public mutating func limit(to count: Int) {
        rest = min(rest, max(count, 0))
    }

    /// Shows the entries to come to `look` before the first is pulled, where they are in memory; otherwise does nothing and
    /// gives `false`, and the caller has to reckon with everything.
    ///
    /// Writers use this to declare at the root the namespaces that are used, and to find the newest date.
    public func preview(_ look: (Entry) -> Void) -> Bool {
        guard let remembered else { return false }
        for entry in remembered[position...].prefix(rest) { look(entry) }
        return true
    }
}
