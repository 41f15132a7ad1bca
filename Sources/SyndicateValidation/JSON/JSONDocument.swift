/// A document of JSON that is validated: its bytes and its tree.
final class JSONDocument: Sendable {
    let source: SourceDocument
    let tree: JSONTree

    init(_ bytes: [UInt8]) {
        source = SourceDocument(bytes)
        tree = JSONTree(bytes)
    }

    /// The value that is the document; `nil` where there is none.
    var root: JSONNode? { tree.records.isEmpty ? nil : JSONNode(document: self, index: 0) }
}
