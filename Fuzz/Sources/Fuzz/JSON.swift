import Syndicate

/// JSON: what was read and is written is read again as the same value.
enum JSON: Target {
    static func test(_ bytes: [UInt8]) {
        var parser = JSONParser()
        guard let value = try? parser.parse(bytes.span) else { return }
        let written = write(value)
        var second = JSONParser()
        guard let again = try? second.parse(written.span) else { return require(false, "what was written is no JSON") }
        require(again == value, "another value is read than was written")
        require(second.diagnostics.isEmpty, "what was written needs repair: \(second.diagnostics)")
    }

    private static func write(_ value: JSONValue) -> [UInt8] {
        var output = ByteWriter()
        output.json(pretty: false) { $0.value(value) }
        return (try? output.finish()) ?? []
    }
}
