internal import CLibXML2
internal import Syndicate

/// Validates the units of one document as they end, and what remains of it at its end.
final class SchemaValidation {
    private let schema: RelaxNGSchema
    private var errors: [SchemaError] = []
    /// Holds one unit at a time as if it were a document of its own.
    private let holder: xmlDocPtr?
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
        if let before = node.pointee.prev, xmlIsBlankNode(before) == 1 {
            xmlUnlinkNode(before)
            xmlFreeNode(before)
        }
        xmlUnlinkNode(node)
        if unit.lenientSchema == nil || lenientUnit == nil {
            if validate(node, unit.schema) {
                xmlFreeNode(node)
                return
            }
            guard let lenient = unit.lenientSchema, validate(node, lenient) else {
                if unit.lenientSchema == nil || !validate(node, unit.schema) { report(session, fallback: position) }
                xmlFreeNode(node)
                return
            }
            // One such unit stays in the document, so that the whole is judged as if all were there.
            xmlAddChild(parent, node)
            lenientUnit = (node, position)
        } else if let lenient = unit.lenientSchema {
            if !validate(node, lenient) { report(session, fallback: position) }
            xmlFreeNode(node)
        }
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
        let root = xmlDocGetRootElement(document)
        report(session, fallback: SchemaValidation.unpack(root?.pointee._private))
    }

    private func validate(_ node: xmlNodePtr, _ compiled: CompiledSchema) -> Bool {
        guard let holder else { return false }
        let parent = node.pointee.parent
        holder.pointee.children = node
        holder.pointee.last = node
        node.withMemoryRebound(to: _xmlNode.self, capacity: 1) { $0.pointee.parent = UnsafeMutableRawPointer(holder).assumingMemoryBound(to: _xmlNode.self) }
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
            return xmlRelaxNGValidateDoc(context, document) == 0
        }
    }

    private func collect(_ error: xmlError) {
        guard errors.count < 64 else { return }
        errors.append(SchemaError(error))
    }

    /// Tells the most telling of the errors.
    private func report(_ session: CheckSession, fallback: SourcePosition?) {
        for error in SchemaError.telling(errors) {
            session.add(.error, "schema", error.message, at: error.position ?? fallback)
        }
        if errors.isEmpty { session.add(.error, "schema", "The element does not conform to the schema", at: fallback) }
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
