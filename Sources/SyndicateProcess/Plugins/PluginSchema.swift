public import Syndicate

/// The protocol of plugins as JSON Schema: what they print and what they read, a definition each.
public enum PluginSchema {
    /// The schema.
    public static var document: JSONValue {
        var parser = JSONParser()
        // The text is our own.
        let text = PackageResources.protocol_json
        guard case .object(var root)? = try? parser.parse(text.span) else { return .null }
        guard case .object(let own)? = root["$defs"] else { return .null }
        root["$defs"] = .object(JSONObject(own.members + ModelSchema.definitions.members))
        return .object(root)
    }
}
