internal import Syndicate

/// Reads a JSON Feed, 1.0 or 1.1: the entries one at a time, and what is said of the feed on the way.
///
/// Nothing is built of the document as a whole. Members that are not JSON Feed's, and those whose value says nothing that
/// the member could mean, stay in `Extensions.json` of the object they stand in; of members of the same name the last is
/// taken and the others stay there, too.
struct JSONFeedReader {
    private enum State { case start, members, items, end }

    var cursor: JSONCursor
    /// What is said of the feed; complete when there are no more entries.
    private(set) var metadata = FeedMetadata()
    /// Where reports about the feed go.
    private let feedLog: DiagnosticLog
    /// Where reports about items go.
    var itemLog: DiagnosticLog
    private var isInItem = false
    /// The document's own address.
    let address: String?
    /// Whether the items are passed over.
    let skipsEntries: Bool

    private var state = State.start
    private var draft = JSONFeedDraft()
    private var hasItems = false

    init(cursor: JSONCursor, log: DiagnosticLog, address: String? = nil, skipsEntries: Bool = false) {
        self.cursor = cursor
        feedLog = log
        itemLog = log
        self.address = address
        self.skipsEntries = skipsEntries
    }

    /// The next entry; `nil` behind the last, when all has been read.
    mutating func next() throws(ImportError) -> Entry? {
        while true {
            try cursor.advance()
            switch state {
            case .start:
                guard case .beginObject = try cursor.next() else { throw notAFeed }
                state = .members
            case .members:
                guard let name = try cursor.nextName() else {
                    _ = try cursor.next()
                    try finish()
                    state = .end
                    return nil
                }
                if let entry = try readMember(name) { return entry }
            case .items:
                try cursor.hold()
                if let entry = try readElement() { return entry }
            case .end: return nil
            }
        }
    }

    var log: DiagnosticLog { isInItem ? itemLog : feedLog }

    private var notAFeed: ImportError {
        ImportError(
            .unknownFormat, "this JSON is no feed: expected an object with \"version\" and \"items\"",
            rule: "unknown-format", source: cursor.name, position: SourcePosition(line: 1),
            hint: "JSON Feed is described at https://www.jsonfeed.org/")
    }

    // MARK: Items

    /// Reads a member of the feed; gives an entry where `items` is a single object.
    private mutating func readMember(_ name: String) throws(ImportError) -> Entry? {
        guard name == "items" else {
            try cursor.hold()
            // Taken out, so that it is not copied.
            var draft = JSONFeedDraft()
            swap(&draft, &self.draft)
            try readFeedMember(name, into: &draft)
            self.draft = draft
            return nil
        }
        if hasItems { warn("json-duplicate-member", "\"items\" stands twice; all items are taken", cursor.valueOffset) }
        hasItems = true
        guard cursor.upcoming == UInt8(ascii: "[") else {
            try cursor.hold()
            return try readSingleItem()
        }
        _ = try cursor.next()
        state = .items
        return nil
    }

    /// Reads what stands in `items` where an array should be.
    private mutating func readSingleItem() throws(ImportError) -> Entry? {
        let offset = cursor.valueOffset
        switch try cursor.next() {
        case .beginObject:
            warn("json-type", "\"items\" is an object; expected an array of them", offset)
            return try readItem()
        case .null: return nil
        case let event:
            let value = try cursor.value(from: event)
            keepOddItem(value, offset)
            return nil
        }
    }

    /// Reads an element of `items`; `nil` for what is no item, and at the end of the array.
    private mutating func readElement() throws(ImportError) -> Entry? {
        let event = try cursor.next()
        switch event {
        case .endArray:
            state = .members
            return nil
        case .beginObject: return try readItem()
        case .null: return nil
        default:
            let offset = cursor.start(of: event)
            let value = try cursor.value(from: event)
            keepOddItem(value, offset)
            return nil
        }
    }

    private mutating func keepOddItem(_ value: JSONValue, _ offset: Int) {
        warn("json-type", "an item cannot be \(value.kind); it is kept as it is", offset)
        draft.extensions.json.append("items", value)
    }

    private mutating func readItem() throws(ImportError) -> Entry? {
        if skipsEntries {
            try cursor.skip(from: .beginObject)
            return nil
        }
        isInItem = true
        defer { isInItem = false }
        let entry = try readItemMembers()
        for position in cursor.loneSurrogates() {
            log.report(
                Diagnostic(
                    .warning, "json-lone-surrogate", "half a surrogate pair was replaced by U+FFFD",
                    source: cursor.name, position: position))
        }
        return entry
    }

    // MARK: The end

    private mutating func finish() throws(ImportError) {
        let isFeed = draft.version.map { $0.utf8.contains(UInt8(ascii: "j")) && $0.contains("jsonfeed.org") } ?? false
        guard isFeed || hasItems else { throw notAFeed }
        if !isFeed {
            log.report(
                Diagnostic(
                    .warning, "missing-version", "\"version\" does not say that this is a JSON Feed",
                    source: cursor.name, hint: "\"version\": \"https://jsonfeed.org/version/1.1\""))
        }
        if !hasItems {
            log.report(Diagnostic(.warning, "missing-items", "the feed has no \"items\"", source: cursor.name))
        }
        metadata = completed(draft)
    }

    // MARK: Reports

    mutating func warn(_ rule: String, _ message: String, _ offset: Int) {
        log.report(Diagnostic(.warning, rule, message, source: cursor.name, position: cursor.position(of: offset)))
    }

    /// Keeps a member whose value says nothing that it could mean.
    mutating func misfit(_ name: String, _ value: JSONValue, _ offset: Int, _ extensions: inout Extensions) {
        warn("json-type", "\"\(name)\" cannot be \(value.kind); it is kept as it is", offset)
        extensions.json.append(name, value)
    }

    /// Keeps the earlier one of two members of the same name; gives whether there was one.
    mutating func keepEarlier(_ name: String, at earlier: Int?, _ offset: Int, _ extensions: inout Extensions) -> Bool {
        guard let earlier else { return false }
        warn("json-duplicate-member", "\"\(name)\" stands twice; the last one counts", offset)
        if let value = cursor.value(at: earlier), !value.isNull { extensions.json.append(name, value) }
        return true
    }
}

extension JSONValue {
    /// What kind of value it is, in words.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "this text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
