/// The model as JSON: one documented shape, which `syndicate inspect --json` prints and plugins in other languages read.
///
/// A document is an object with `version` (1), `feed` (the metadata) and `entries` (an array). Members that say nothing are
/// left out, members that are not known are ignored.
public enum ModelJSON {
    /// The version of the shape. It rises when something that was there changes its meaning, not when something is added.
    public static let version = 1
}

extension JSONWriter {
    /// Writes what is said of a feed as an object of the model's shape.
    public mutating func value(_ metadata: FeedMetadata) { write(metadata) }

    /// Writes an entry as an object of the model's shape.
    public mutating func value(_ entry: Entry) { write(entry) }

    /// Writes a review as an object of the model's shape.
    public mutating func value(_ review: Review) { write(review) }

    /// Writes a whole document of the model's shape, pulling the entries one at a time.
    public mutating func document(_ metadata: FeedMetadata, entries: inout EntryCursor) throws(ExportError) {
        beginObject()
        key("version")
        value(Int64(ModelJSON.version))
        key("feed")
        value(metadata)
        key("entries")
        beginArray()
        while let entry = try entries.next() {
            value(entry)
            try checkpoint()
        }
        endArray()
        endObject()
        endDocument()
    }
}

extension FeedMetadata {
    /// What a JSON object of the model's shape says of a feed.
    public init(json: JSONValue) throws(ModelError) { self = try FieldReader.read(json) }

    /// The same, and notes what the model does not know.
    package init(json: JSONValue, noting unknown: UnknownMembers) throws(ModelError) {
        self = try FieldReader.read(json, unknown: unknown)
    }

    /// Puts what a JSON object of the model's shape says into the fields that it names; the others keep what they have.
    public mutating func update(json: JSONValue) throws(ModelError) { try FieldReader.update(&self, from: json) }
}

extension Entry {
    /// The entry that a JSON object of the model's shape describes.
    public init(json: JSONValue) throws(ModelError) { self = try FieldReader.read(json) }

    /// The same, and notes what the model does not know.
    package init(json: JSONValue, noting unknown: UnknownMembers) throws(ModelError) {
        self = try FieldReader.read(json, unknown: unknown)
    }

    /// Puts what a JSON object of the model's shape says into the fields that it names; the others keep what they have.
    public mutating func update(json: JSONValue) throws(ModelError) { try FieldReader.update(&self, from: json) }
}

extension Review {
    /// The review that a JSON object of the model's shape describes.
    public init(json: JSONValue) throws(ModelError) { self = try FieldReader.read(json) }
}

extension Feed {
    /// The feed that a JSON document of the model's shape describes.
    public init(json: JSONValue) throws(ModelError) {
        self = try FieldReader.read(json)
    }
}

extension Feed: ModelFields {
    static var blank: Feed { Feed() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        var version: Int? = ModelJSON.version
        try visitor.number("version", &version)
        guard let version else { throw visitor.failure("version", "is missing; expected \(ModelJSON.version)") }
        guard version == ModelJSON.version else {
            throw visitor.failure("version", "version \(version) is not known; expected \(ModelJSON.version)")
        }
        try visitor.object("feed", &metadata)
        try visitor.objects("entries", &entries)
    }
}
