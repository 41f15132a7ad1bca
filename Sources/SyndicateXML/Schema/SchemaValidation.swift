internal import CLibXML2
internal import Syndicate

/// Validates the units of one document as they end, and what remains of it at its end.
final class SchemaValidation {
    private let schema: RelaxNGSchema
    var errors: [SchemaError] = []
    /// Holds one unit at a time as if it were a document of its own.
    private let holder: xmlDocPtr?
    /// Whether text between units has been told.
    private var sawText = false
    /// The first unit that conforms to the unit's lenient form alone, where it stood.
    private var lenientUnit: (node: xmlNodePtr, position: SourcePosition?)?

    init(_ schema: RelaxNGSchema) {
        self.schema = schema
        holder = schema.unit == nil ? nil : xmlNewDoc(nil)
    }

    deinit {
        guard let holder else { return }
        holder.pointee.children = nil
        holder.pointee.last = nil
        xmlFreeDoc(holder)
    }

    /// Remembers where the element that has just begun stands.
    func began(_ session: CheckSession) {
        guard let node = session.parser?.pointee.node else { return }
        node.pointee._private = SchemaValidation.pack(session.position(ofTag: true))
    }

    /// Validates the element that has just ended if it is a unit, and lets it go.
    func ended(_ session: CheckSession) {
        guard let unit = schema.unit, let parser = session.parser, parser.pointee.disableSAX == 0,
            Int(parser.pointee.nodeNr) == unit.path.count - 1, let parent = parser.pointee.node,
            let node = parent.pointee.last, unit.matches(node)
        else { return }
        let position = SchemaValidation.unpack(node.pointee._private)
        if let before = node.pointee.prev, before.pointee.type == XML_TEXT_NODE {
            if xmlIsBlankNode(before) == 0 && !sawText {
                sawText = true
                session.add(
                    .error, "schema", "“\(String(xml: parent.pointee.name))” may not have text before this",
                    at: position)
            }
            xmlUnlinkNode(before)
            xmlFreeNode(before)
        }
        xmlUnlinkNode(node)
        // The tree builder's notes on the last text of the parent are void now.
        parser.pointee.nodelen = 0
        parser.pointee.nodemem = 0
        // Once one unit of the lenient form is kept, that form is all that matters.
        if lenientUnit == nil || unit.lenientSchema == nil, validate(node, unit.schema) {
            xmlFreeNode(node)
            return
        }
        if let lenient = unit.lenientSchema, validate(node, lenient) {
            if lenientUnit == nil {
                // It stays in the document, so that the whole is judged as if all such were there.
                xmlAddChild(parent, node)
                lenientUnit = (node, position)
            } else {
                xmlFreeNode(node)
            }
            return
        }
        let form = unit.lenientSchema ?? unit.schema
        report(session, in: node, fallback: position) { self.validate(node, form) }
        xmlFreeNode(node)
    }

    /// Validates what remains.
    func finish(_ document: xmlDocPtr, session: CheckSession) {
        if validate(document, schema.compiled) { return }
        if let (node, position) = lenientUnit, let message = schema.unit?.lenientMessage {
            let all = errors
            xmlUnlinkNode(node)
            xmlFreeNode(node)
            if validate(document, schema.compiled) {
                session.add(.error, "schema", message, at: position)
                return
            }
            errors = all
        }
        // What repeats has its own diagnostics, so the fault is where the units were.
        var container = xmlDocGetRootElement(document)
        for _ in 2..<max(schema.unit?.path.count ?? 2, 2) {
            if let child = container.flatMap(xmlFirstElementChild) { container = child }
        }
        guard let container else { return }
        report(session, in: container, fallback: SchemaValidation.unpack(container.pointee._private)) {
            self.validate(document, self.schema.compiled)
        }
    }

    private func validate(_ node: xmlNodePtr, _ compiled: CompiledSchema) -> Bool {
        guard let holder else { return false }
        let parent = node.pointee.parent
        holder.pointee.children = node
        holder.pointee.last = node
        // A node's parent may be a document, which begins with the same fields.
        node.pointee.parent = UnsafeMutableRawPointer(holder).assumingMemoryBound(to: xmlNode.self)
        defer {
            node.pointee.parent = parent
            holder.pointee.children = nil
            holder.pointee.last = nil
        }
        return validate(holder, compiled)
    }

    private func validate(_ document: xmlDocPtr, _ compiled: CompiledSchema) -> Bool {
        errors = []
        return LibXML2.silently {
            guard let context = xmlRelaxNGNewValidCtxt(compiled.pointer) else { return false }
            defer { xmlRelaxNGFreeValidCtxt(context) }
            xmlRelaxNGSetValidStructuredErrors(
                context,
                { context, error in
                    guard let context, let error else { return }
                    Unmanaged<SchemaValidation>.fromOpaque(context).takeUnretainedValue().collect(error.pointee)
                }, Unmanaged.passUnretained(self).toOpaque())
            if xmlRelaxNGValidateDoc(context, document) == 0 { return true }
            SchemaValidation.mendSiblings(of: UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self))
            return false
        }
    }

    /// Makes the forward links below `parent` agree with the backward ones.
    ///
    /// libxml2 sorts siblings by relinking them while it validates what may come in any order, and leaves them so when
    /// it gives up.
    private static func mendSiblings(of parent: xmlNodePtr) {
        var after: xmlNodePtr?
        var next = parent.pointee.last
        while let node = next {
            node.pointee.next = after
            if node.pointee.type == XML_ELEMENT_NODE { mendSiblings(of: node) }
            after = node
            next = node.pointee.prev
        }
    }

    private func collect(_ error: xmlError) {
        guard errors.count < 64 else { return }
        errors.append(SchemaError(error))
    }

    /// A place as the bits of a pointer: 40 for the line, 24 for the column.
    private static func pack(_ position: SourcePosition?) -> UnsafeMutableRawPointer? {
        guard let position else { return nil }
        return UnsafeMutableRawPointer(bitPattern: position.line << 24 | min(position.column, 0xFF_FFFF))
    }

    static func unpack(_ pointer: UnsafeMutableRawPointer?) -> SourcePosition? {
        guard let pointer else { return nil }
        let bits = Int(bitPattern: pointer)
        return SourcePosition(line: bits >> 24, column: bits & 0xFF_FFFF)
    }
}
