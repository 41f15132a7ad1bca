// JSON Feed 1.1, “Extensions”.
extension JSONValidation {
    /// Looks at a member whose name begins with an underscore.
    mutating func checkExtension(_ member: JSONNode, _ name: String) {
        let second = name.unicodeScalars.dropFirst().first
        if !(second?.properties.isAlphabetic ?? false) {
            report(.invalidExtensionName, at: member, .name, value: name, detail: "a letter must follow the underscore")
        } else if name.utf8.contains(UInt8(ascii: ".")) {
            report(.invalidExtensionName, at: member, .name, value: name, detail: "it must not hold a full stop")
        }
        guard member.kind == .object else { return report(.extensionNotObject, at: member) }
        checkContent(of: member)
    }

    /// Looks at the names within an extension, whatever it holds.
    private mutating func checkContent(of member: JSONNode) {
        var seen: Set<PlacedName> = []
        var last: Int32 = -1
        for node in member.descendants {
            guard let name = node.name, let parent = node.parent else { continue }
            if !seen.insert(PlacedName(parent: parent.index, name: Array(name.utf8))).inserted {
                report(.duplicateMember, at: node, .name)
            }
            guard parent.index != last, let flaw = Self.flaw(inMember: name) else { continue }
            // Once an object is enough.
            last = parent.index
            report(.invalidExtensionMember, at: node, .name, value: name, detail: flaw)
        }
    }

    private static func flaw(inMember name: String) -> String? {
        if name.utf8.contains(UInt8(ascii: ".")) { return "it must not hold a full stop" }
        if name.utf8.first == UInt8(ascii: "_") { return "only the extension's own name begins with an underscore" }
        return nil
    }
}

/// A name in an object.
private struct PlacedName: Hashable {
    var parent: Int32
    var name: [UInt8]
}
