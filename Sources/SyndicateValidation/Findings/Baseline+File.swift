public import Syndicate

extension Baseline {
    /// Writes the file: the same entries give the same bytes, an entry a line.
    public func write(to output: inout ByteWriter) {
        output.write("{\n\"version\": 1,\n\"files\": {")
        var file: String?
        for entry in Self.sorted(files) {
            if file?.utf8.elementsEqual(entry.file.utf8) == true {
                output.write(",\n")
            } else {
                output.write(file == nil ? "\n" : "\n],\n")
                output.json(pretty: false) { $0.value(entry.file) }
                output.write(": [\n")
                file = entry.file
            }
            output.json(pretty: false) { json in
                json.beginObject()
                json.member("rule", entry.key.rule)
                json.member("path", entry.key.path)
                if let element = entry.key.element { json.member("element", element) }
                if let attribute = entry.key.attribute { json.member("attribute", attribute) }
                if let value = entry.key.value { json.member("value", value) }
                json.member("count", entry.count)
                json.endObject()
            }
        }
        output.write(file == nil ? "}\n}\n" : "\n]\n}\n}\n")
    }

    /// Reads the file.
    ///
    /// - Throws: `BaselineError` with what is wrong with it.
    public init(json: [UInt8]) throws(BaselineError) {
        let root: JSONValue
        do throws(JSONError) {
            var parser = JSONParser()
            root = try parser.parse(json.span)
        } catch {
            throw BaselineError(message: error.message, position: error.position)
        }
        guard root["version"]?.int64Value == 1, let files = root["files"]?.objectValue else {
            throw BaselineError(message: "this is no baseline of version 1", position: nil)
        }
        for member in files.members {
            for entry in member.value.arrayValue ?? [] {
                guard let rule = entry["rule"]?.stringValue, let path = entry["path"]?.stringValue else {
                    throw BaselineError(message: "an entry of \(member.name) has no rule or no path", position: nil)
                }
                let key = FindingKey(
                    rule: rule, path: path, element: entry["element"]?.stringValue,
                    attribute: entry["attribute"]?.stringValue, value: entry["value"]?.stringValue)
                let count = entry["count"]?.int64Value ?? 1
                guard count > 0, count < 1 << 32 else {
                    throw BaselineError(message: "an entry of \(member.name) has no sensible count", position: nil)
                }
                self.files[member.name, default: [:]][key, default: 0] += Int(count)
            }
        }
    }
}
