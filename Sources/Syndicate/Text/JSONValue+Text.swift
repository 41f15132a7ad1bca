extension JSONValue: CustomStringConvertible {
    /// The value as JSON text on one line, without spaces between its parts; numbers as they are spelled.
    public var description: String {
        var output = ByteWriter()
        output.json(pretty: false) { (json: inout JSONWriter) in json.value(self) }
        // Memory does not fail.
        return (try? output.finish()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
