/// What filters are made of.
extension EntryCursor {
    /// A cursor where closures can share it.
    private final class Held {
        var cursor: EntryCursor

        /// Takes the cursor out of its place and leaves an empty one.
        init(taking place: inout EntryCursor) {
            cursor = EntryCursor([])
            swap(&cursor, &place)
        }
    }

    /// Shows each entry to come to `keeps`, which may change it and tells whether it stays: at once where entries are in
    /// memory, else as they are pulled, in their order.
    public mutating func keepToCome(
        _ keeps: @escaping (inout Entry) throws(ExportError) -> Bool
    ) throws(ExportError) {
        guard !isInMemory else {
            var kept: [Entry] = []
            for var entry in try collect() {
                if try keeps(&entry) { kept.append(entry) }
            }
            self = EntryCursor(kept)
            return
        }
        pullThrough { (before) throws(ExportError) -> Entry? in
            while var entry = try before.next() {
                if try keeps(&entry) { return entry }
            }
            return nil
        }
    }

    /// Puts what `rearrange` makes of all entries to come in their place: at once where they are in memory, else when the
    /// first is pulled; then all of them are held in memory.
    public mutating func rearrangeToCome(
        _ rearrange: @escaping ([Entry]) throws(ExportError) -> [Entry]
    ) throws(ExportError) {
        guard !isInMemory else {
            self = try EntryCursor(rearrange(collect()))
            return
        }
        var rearranged: [Entry]?
        var position = 0
        pullThrough { (before) throws(ExportError) -> Entry? in
            let entries: [Entry]
            if let rearranged {
                entries = rearranged
            } else {
                entries = try rearrange(before.collect())
                rearranged = entries
            }
            guard position < entries.count else { return nil }
            position += 1
            return entries[position - 1]
        }
    }

    /// Gives what `next` gives, until that is `nil`; `next` pulls from the cursor as it was as many entries as it needs.
    ///
    /// Entries can then be seen once, as those that are pulled from a source.
    public mutating func pullThrough(
        _ next: @escaping (_ before: inout EntryCursor) throws(ExportError) -> Entry?
    ) {
        let before = Held(taking: &self)
        self = EntryCursor(pulling: { () throws(ExportError) -> Entry? in try next(&before.cursor) })
    }
}
