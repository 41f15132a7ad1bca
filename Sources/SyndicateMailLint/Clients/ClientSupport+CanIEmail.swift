internal import Syndicate

extension ClientSupport {
    /// Reads the public data of Can I email: `api/data.json` (`data`), or a list of `features` whose `stats` name
    /// programs as `family.platform`.
    ///
    /// Of several versions of a program the last counts.
    ///
    /// - Throws: `MailLintError` with `unreadableSupport`.
    public init(canIEmail bytes: [UInt8]) throws(MailLintError) {
        let root: JSONValue
        do throws(JSONError) {
            root = try JSONValue(parsing: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw MailLintError(.unreadableSupport, "not JSON: \(error)")
        }
        guard let list = root["data"]?.arrayValue ?? root["features"]?.arrayValue ?? root.arrayValue else {
            throw MailLintError(.unreadableSupport, "no list of features: neither \"data\" nor \"features\" is one")
        }
        var order: [String] = []
        var numbers: [String: Int] = [:]
        var read: [(id: String, date: String, levels: [String: Level])] = []
        for item in list {
            guard let id = item["slug"]?.stringValue, let stats = item["stats"]?.objectValue else { continue }
            let levels = Self.levels(stats)
            for client in levels.keys.sorted() where numbers[client] == nil {
                numbers[client] = order.count
                order.append(client)
            }
            let date = item["last_test_date"]?.stringValue ?? item["date"]?.stringValue ?? ""
            read.append((id, date, levels))
        }
        guard !read.isEmpty else {
            throw MailLintError(.unreadableSupport, "no feature in it has a \"slug\" and \"stats\"")
        }
        let date = root["last_update_date"]?.stringValue ?? read.map(\.date).max() ?? ""
        self.init(
            source: date.isEmpty ? "Can I email" : "Can I email, \(date.prefix(10))",
            clients: order.map { MailClient($0) },
            features: read.map { item in
                Feature(id: item.id, date: item.date, levels: order.map { item.levels[$0] ?? .unknown })
            })
    }

    /// By program: of stats a family and a platform deep, or with both in one name.
    private static func levels(_ stats: JSONObject) -> [String: Level] {
        var levels: [String: Level] = [:]
        for family in stats {
            if let level = level(family.value) {
                levels[family.name] = level
                continue
            }
            for platform in family.value.objectValue ?? JSONObject() {
                if let level = latest(platform.value) { levels["\(family.name).\(platform.name)"] = level }
            }
        }
        return levels
    }

    /// The last of the versions, which stand in an object, or each in one of its own.
    private static func latest(_ value: JSONValue) -> Level? {
        if let level = level(value) { return level }
        if let versions = value.objectValue { return versions.members.last.flatMap { level($0.value) } }
        return value.arrayValue?.last.flatMap(latest)
    }

    /// `y`, `n`, `u`, `a #1`.
    private static func level(_ value: JSONValue) -> Level? {
        value.stringValue?.utf8.first.flatMap { Level(rawValue: $0 | 0x20) }
    }
}
