internal import CLibXML2
internal import Syndicate

/// One of the errors that libxml2 gives for one failed validation.
struct SchemaError {
    var message: String
    var position: SourcePosition?
    var depth: Int
    /// The elements around the fault, the innermost first; only for comparison while the tree stands.
    private var elements: [xmlNodePtr] = []

    init(_ error: xmlError) {
        depth = 0
        var node = error.node?.assumingMemoryBound(to: xmlNode.self)
        // Attributes and texts stand where their element does.
        while let each = node, each.pointee.type != XML_ELEMENT_NODE { node = each.pointee.parent }
        message = SchemaError.message(error, at: node)
        if let node { position = SchemaValidation.unpack(node.pointee._private) }
        while let each = node, each.pointee.type == XML_ELEMENT_NODE {
            depth += 1
            elements.append(each)
            node = each.pointee.parent
        }
    }

    /// Whether the fault lies in `element` or below it.
    func lies(in element: xmlNodePtr) -> Bool { elements.contains(element) }

    /// What to say of an element that is wrong where it stands.
    static func describe(_ node: xmlNodePtr) -> String {
        "“\(qualifiedName(node))” has content that is not allowed, or is not allowed here or not so often"
            + (value(node).map { ": “\($0)”" } ?? "")
    }

    /// libxml2's message in the words of those who write feeds; it names the wrong element in some, the right node in all.
    private static func message(_ error: xmlError, at node: xmlNodePtr?) -> String {
        func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
            String(xml: UnsafeRawPointer(pointer)?.assumingMemoryBound(to: UInt8.self))
        }
        let (first, second) = (text(error.str1), text(error.str2))
        let name = node.map(qualifiedName) ?? first
        switch xmlRelaxNGValidErr(UInt32(bitPattern: error.code)) {
        case XML_RELAXNG_ERR_DATATYPE, XML_RELAXNG_ERR_VALUE, XML_RELAXNG_ERR_TYPEVAL, XML_RELAXNG_ERR_TYPE,
            XML_RELAXNG_ERR_CONTENTVALID:
            return "“\(name)” has content that is not allowed" + (node.flatMap(value).map { ": “\($0)”" } ?? "")
        case XML_RELAXNG_ERR_EXTRACONTENT, XML_RELAXNG_ERR_ELEMWRONG, XML_RELAXNG_ERR_INTEREXTRA:
            let culprit = second.isEmpty ? first : second
            return "“\(culprit)” is not allowed here, or not so often"
        case XML_RELAXNG_ERR_TEXTWRONG: return "“\(name)” may not have text"
        case XML_RELAXNG_ERR_NOELEM: return "“\(name)” lacks an element “\(first)”"
        case XML_RELAXNG_ERR_ELEMNAME: return "“\(first)” is expected instead of “\(second)”"
        case XML_RELAXNG_ERR_ATTRVALID:
            return "“\(name)” lacks an attribute, or has one with a value that is not allowed"
        case XML_RELAXNG_ERR_INVALIDATTR:
            return "The attribute “\(first)” of “\(second)” is not allowed or has a wrong value"
        case XML_RELAXNG_ERR_INTERNODATA, XML_RELAXNG_ERR_INTERSEQ:
            return "“\(name)” lacks an element, or has a wrong one"
        default:
            var message = text(error.message)
            while let last = message.utf8.last, last == 0x0A || last == 0x20 { message.removeLast() }
            return message
        }
    }

    /// The element's name with its prefix.
    static func qualifiedName(_ node: xmlNodePtr) -> String {
        let local = String(xml: node.pointee.name)
        guard let prefix = node.pointee.ns?.pointee.prefix else { return local }
        return String(xml: prefix) + ":" + local
    }

    /// The element's text if it has nothing else, shortened.
    private static func value(_ node: xmlNodePtr) -> String? {
        guard let child = node.pointee.children, child.pointee.next == nil, child.pointee.type == XML_TEXT_NODE,
            let content = child.pointee.content
        else { return nil }
        var bytes: [UInt8] = []
        while content[bytes.count] != 0, bytes.count < 120 { bytes.append(content[bytes.count]) }
        let whole = content[bytes.count] == 0
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(whole ? 120 : 100)
            .map { $0.value < 0x20 ? " " : $0 }
        return String(String.UnicodeScalarView(scalars)) + (whole ? "" : "…")
    }

    /// The errors on the deepest element, which is where the fault is; those above repeat that their content is wrong.
    static func telling(_ errors: [SchemaError]) -> [SchemaError] {
        guard let deepest = errors.map(\.depth).max() else { return [] }
        var seen: Set<String> = []
        return Array(errors.filter { $0.depth == deepest && seen.insert($0.message).inserted }.prefix(3))
    }
}
