// The same shape for Swift's own coders, through a JSON value. Where speed matters, `JSONWriter` and `JSONParser` are the way.

extension Feed: Codable {
    /// Reads a document of the model's shape.
    public init(from decoder: any Decoder) throws { self = try FieldReader.read(JSONValue(from: decoder)) }

    /// Writes a document of the model's shape.
    public func encode(to encoder: any Encoder) throws { try JSONValue(model: self).encode(to: encoder) }
}

extension FeedMetadata: Codable {
    /// Reads an object of the model's shape.
    public init(from decoder: any Decoder) throws { self = try FieldReader.read(JSONValue(from: decoder)) }

    /// Writes an object of the model's shape.
    public func encode(to encoder: any Encoder) throws { try JSONValue(model: self).encode(to: encoder) }
}

extension Entry: Codable {
    /// Reads an object of the model's shape.
    public init(from decoder: any Decoder) throws { self = try FieldReader.read(JSONValue(from: decoder)) }

    /// Writes an object of the model's shape.
    public func encode(to encoder: any Encoder) throws { try JSONValue(model: self).encode(to: encoder) }
}

extension JSONValue {
    fileprivate init(model: some ModelFields) throws {
        var output = ByteWriter()
        output.json(pretty: false) { $0.write(model) }
        self = try JSONValue(parsing: String(decoding: try output.finish(), as: UTF8.self))
    }
}
