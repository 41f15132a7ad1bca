internal import CLibXML2
internal import Syndicate

/// One of the errors that libxml2 gives for one failed validation.
struct SchemaError {
    var message: String
    var position: SourcePosition?
    var depth: Int

    init(_ error: xmlError) {
        var text = String(xml: UnsafeRawPointer(error.message)?.assumingMemoryBound(to: UInt8.self))
        while let last = text.utf8.last, last == 0x0A || last == 0x20 { text.removeLast() }
        message = text
        depth = 0
        guard let pointer = error.node else { return }
        var node: xmlNodePtr? = pointer.assumingMemoryBound(to: xmlNode.self)
        // Attributes and texts stand where their element does.
        while let each = node, each.pointee.type != XML_ELEMENT_NODE { node = each.pointee.parent }
        if let node { position = SchemaValidation.unpack(node.pointee._private) }
        while let each = node, each.pointee.type == XML_ELEMENT_NODE {
            depth += 1
            node = each.pointee.parent
        }
    }

    /// The errors on the deepest element, which is where the fault is; those above repeat that their content is wrong.
    static func telling(_ errors: [SchemaError]) -> [SchemaError] {
        guard let deepest = errors.map(\.depth).max() else { return [] }
        var seen: Set<String> = []
        return Array(errors.filter { $0.depth == deepest && seen.insert($0.message).inserted }.prefix(3))
    }
}
