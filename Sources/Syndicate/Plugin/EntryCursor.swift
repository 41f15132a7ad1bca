/// Entries, pulled one at a time: from memory, or straight out of a parser.
///
/// A cursor can be closed after a number of entries (`limit(to:)`), for good, or after a page of them (`openPage(of:)`), so
/// that an exporter sees one page as if it were all there is.
public struct EntryCursor: ~Copyable {
    private let pull: () throws(ExportError) -> Entry?
    private let remembered: [Entry]?
    private var position = 0
    private var peeked: Entry?
    /// Whether `peeked` is what comes next; told apart from its value, which would be copied to be looked at.
    private var isPeeked = false
    private var rest = Int.max
    private var pageRest = Int.max

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

    /// The next entry, or `nil` behind the last.
    public mutating func next() throws(ExportError) -> Entry? {
        guard rest > 0, pageRest > 0 else { return nil }
        rest &-= 1
        pageRest &-= 1
        return try take()
    }

    /// Whether an entry is left beyond the page and within the limit.
    public mutating func hasMore() throws(ExportError) -> Bool {
        guard rest > 0 else { return false }
        if !isPeeked {
            peeked = try take()
            isPeeked = true
        }
        return peeked != nil
    }

    /// Closes the cursor for good after at most `count` further entries.
    public mutating func limit(to count: Int) {
        rest = min(rest, max(count, 0))
    }

    /// Closes the cursor after `count` further entries until the next page is opened.
    public mutating func openPage(of count: Int) {
        pageRest = max(count, 0)
    }

    /// Shows the entries to come to `look` before the first is pulled, where they are in memory; otherwise does nothing and
    /// gives `false`, and the caller has to reckon with everything.
    ///
    /// Writers use this to declare at the root the namespaces that are used, and to find the newest date.
    public func preview(_ look: (Entry) -> Void) -> Bool {
        guard let remembered else { return false }
        let waiting = isPeeked && peeked != nil ? 1 : 0
        let start = position - waiting
        let count = min(remembered.count - start, rest, pageRest)
        for index in start..<(start + count) { look(remembered[index]) }
        return true
    }

    private mutating func take() throws(ExportError) -> Entry? {
        if isPeeked {
            isPeeked = false
            return peeked.take()
        }
        guard let remembered else { return try pull() }
        guard position < remembered.count else { return nil }
        position += 1
        return remembered[position - 1]
    }
}
