/// Members of JSON objects that the model does not have and whoever reads them leaves alone, so that a slip of the pen can be told from
/// silence.
package final class UnknownMembers {
    /// A member that the model does not have.
    package struct Member: Sendable, Equatable {
        /// Where it stands, without indices: `authors.nmae`.
        package var path: String
        /// The member that may be meant.
        package var suggestion: String?
    }

    /// Each once, however often it comes, in the order in which they came; of very many the first.
    package private(set) var members: [Member] = []

    private var known: [ObjectIdentifier: [String]] = [:]
    private static let most = 20

    package init() {}

    /// Notes the members of an object that a type does not have.
    func note<Value: ModelFields>(_ object: JSONObject, of type: Value.Type, at path: String) {
        let names = known[ObjectIdentifier(type)] ?? type.memberNames
        known[ObjectIdentifier(type)] = names
        for member in object.members where !names.contains(where: { $0.utf8.elementsEqual(member.name.utf8) }) {
            guard members.count < Self.most else { return }
            let path = Self.withoutIndices(path.isEmpty ? member.name : "\(path).\(member.name)")
            guard !members.contains(where: { $0.path == path }) else { continue }
            members.append(Member(path: path, suggestion: Suggestion.nearest(to: member.name, in: names)))
        }
    }

    private static func withoutIndices(_ path: String) -> String {
        var isIndex = false
        return String(
            decoding: path.utf8.filter { byte in
                if byte == UInt8(ascii: "[") { isIndex = true }
                defer { if byte == UInt8(ascii: "]") { isIndex = false } }
                return !isIndex
            }, as: UTF8.self)
    }
}
