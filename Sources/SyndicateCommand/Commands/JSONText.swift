internal import Syndicate

/// JSON as a string.
enum JSONText {
    /// A document for people and programs, with a line feed at its end.
    static func document(_ body: (inout JSONWriter) -> Void) -> String {
        written(pretty: true) { json in
            body(&json)
            json.endDocument()
        }
    }

    /// A value on one line.
    static func compact(_ body: (inout JSONWriter) -> Void) -> String {
        written(pretty: false, body)
    }

    private static func written(pretty: Bool, _ body: (inout JSONWriter) -> Void) -> String {
        var output = ByteWriter()
        output.json(pretty: pretty) { body(&$0) }
        // A writer in memory has no sink that could fail.
        return String(decoding: (try? output.finish()) ?? [], as: UTF8.self)
    }
}
