internal import Syndicate

/// JSON in memory.
enum JSONBytes {
    /// The object that an answer is; `nil` where it is none, or none that can be believed.
    static func object(_ bytes: [UInt8]) -> JSONObject? {
        // No answer that is meant well has more levels.
        var parser = JSONParser(maximumDepth: 64)
        return (try? parser.parse(bytes.span))?.objectValue
    }

    /// The bytes of a value on one line.
    static func written(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var output = ByteWriter()
        output.json(pretty: false) { body(&$0) }
        // A writer in memory has no sink that could fail.
        return (try? output.finish()) ?? []
    }
}
