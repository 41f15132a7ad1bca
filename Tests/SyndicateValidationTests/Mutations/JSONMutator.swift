import Foundation

/// Deletes, duplicates, misplaces and corrupts each member of a JSON Feed in turn.
///
/// The document has one member, value or bracket a line, so that a mutation is one of lines.
struct JSONMutator {
    let lines: [String]

    init(_ document: String) {
        lines = document.split(separator: "\n").map(String.init)
    }

    /// What is required of an object with such a member: the members without which the other may not be.
    private static let required: Set<String> = [
        "feed version", "feed title", "feed items", "hubs type", "hubs url", "items id", "attachments url",
        "attachments mime_type",
    ]

    private static let addresses: Set<String> = [
        "home_page_url", "feed_url", "next_url", "icon", "favicon", "url", "avatar", "external_url", "image",
        "banner_image",
    ]

    private static let wrong = [
        "date_published": "yesterday", "date_modified": "2026-02-30T00:00:00Z", "language": "no language",
        "mime_type": "sound", "version": "2.0",
    ]

    var all: [Mutation] {
        var result: [Mutation] = []
        var open: [(name: String, line: Int)] = []
        for (index, line) in lines.enumerated() {
            let text = line.drop { $0 == " " }
            let name =
                text.first == "\"" && text.contains("\": ") ? String(text.dropFirst().prefix { $0 != "\"" }) : nil
            if let name, let holder = open.last {
                // An object in an array goes by the array's name.
                let parent = holder.name.isEmpty ? open.dropLast().last?.name ?? "feed" : holder.name
                result += mutations(name, in: parent, openedAt: holder.line, at: index)
            }
            if text.hasPrefix("}") || text.hasPrefix("]") { open.removeLast() }
            if text.hasSuffix("{") || text.hasSuffix("[") {
                open.append((open.isEmpty ? "feed" : name ?? "", index))
            }
        }
        return result
    }

    private func mutations(_ name: String, in parent: String, openedAt start: Int, at index: Int) -> [Mutation] {
        let end = extent(of: index)
        let member = Array(lines[index...end])
        let isScalar = index == end
        let holder = start + 1
        var result: [Mutation] = []

        let leaves =
            Self.required.contains("\(parent) \(name)")
            || name == "content_text" && !lines[start...index].contains { $0.contains("\"content_html\"") }
            || parent == "authors" && isAlone(index)
        result.append(
            mutation("delete \(parent)/\(name)", leaves ? [holder] : []) { $0.removeSubrange(index...end) })
        result.append(
            mutation("duplicate \(parent)/\(name)", Set(end + 2...end + 2 + (end - index))) {
                $0.insert(contentsOf: Self.withComma(member), at: end + 1)
                $0[end] = Self.withComma([$0[end]])[0]
            })
        result.append(
            mutation("rename \(parent)/\(name)", [index + 1]) {
                $0[index] = $0[index].replacingOccurrences(of: "\"\(name)\":", with: "\"\(name)x\":")
            })
        if parent != "feed" {
            let isKnown = ["title", "authors", "language"].contains(name)
            result.append(
                mutation("move out \(parent)/\(name)", isKnown ? nil : [2, 2 + member.count]) {
                    $0.removeSubrange(index...end)
                    $0.insert(contentsOf: Self.withComma(member), at: 1)
                })
        }
        result.append(mutation("null \(parent)/\(name)", [index + 1]) { Self.replace(&$0, index...end, by: "null") })
        let isText = member[0].contains("\": \"")
        result.append(
            mutation("other type \(parent)/\(name)", [index + 1]) {
                Self.replace(&$0, index...end, by: isText ? "true" : "\"perhaps\"")
            })
        if Self.addresses.contains(name), isScalar {
            result.append(
                mutation("corrupt \(parent)/\(name)", [index + 1]) { Self.replace(&$0, index...end, by: "\"a b\"") })
            result.append(
                mutation("empty \(parent)/\(name)", [index + 1]) { Self.replace(&$0, index...end, by: "\"\"") })
        }
        if let wrong = Self.wrong[name] {
            result.append(
                mutation("corrupt \(parent)/\(name)", [index + 1]) {
                    Self.replace(&$0, index...end, by: "\"\(wrong)\"")
                })
            result.append(
                mutation("empty \(parent)/\(name)", [index + 1]) { Self.replace(&$0, index...end, by: "\"\"") })
        }
        if name == "size_in_bytes" || name == "duration_in_seconds" {
            result.append(
                mutation("corrupt \(parent)/\(name)", [index + 1]) { Self.replace(&$0, index...end, by: "-1") })
        }
        result.append(
            mutation("leave out a quotation mark of \(parent)/\(name)", [index + 1]) {
                $0[index] = $0[index].replacingOccurrences(of: "\"\(name)\"", with: "\(name)\"")
            })
        return result
    }

    /// The line on which what begins on a line ends.
    private func extent(of index: Int) -> Int {
        guard lines[index].hasSuffix("{") || lines[index].hasSuffix("[") else { return index }
        let indent = lines[index].prefix { $0 == " " }.count
        return lines[(index + 1)...].firstIndex { $0.prefix { $0 == " " }.count == indent } ?? index
    }

    private func isAlone(_ index: Int) -> Bool { lines[index - 1].hasSuffix("{") && !lines[index].hasSuffix(",") }

    private static func withComma(_ lines: [String]) -> [String] {
        var lines = lines
        if let last = lines.last, !last.hasSuffix(",") { lines[lines.count - 1] = last + "," }
        return lines
    }

    private static func replace(_ lines: inout [String], _ range: ClosedRange<Int>, by value: String) {
        let name = lines[range.lowerBound].prefix { $0 != ":" }
        let comma = lines[range.upperBound].hasSuffix(",") ? "," : ""
        lines.replaceSubrange(range, with: ["\(name): \(value)\(comma)"])
    }

    private func mutation(_ name: String, _ found: Set<Int>?, _ change: (inout [String]) -> Void) -> Mutation {
        var changed = lines
        change(&changed)
        // A comma that was needed before may stand before a bracket now.
        for index in changed.indices.dropLast() where changed[index].hasSuffix(",") {
            if let first = changed[index + 1].first(where: { $0 != " " }), first == "}" || first == "]" {
                changed[index].removeLast()
            }
        }
        return Mutation(name: name, document: changed.joined(separator: "\n"), lines: found)
    }
}
