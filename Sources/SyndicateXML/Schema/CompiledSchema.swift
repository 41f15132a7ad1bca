internal import CLibXML2

/// A schema in libxml2's form. Validation only reads it, so that threads may share it.
final class CompiledSchema: @unchecked Sendable {
    let pointer: xmlRelaxNGPtr

    /// Compiles `document`, which is copied; nil with the first messages if it is no schema.
    init(_ document: xmlDocPtr) throws(RelaxNGSchemaError) {
        var messages: [String] = []
        let schema: xmlRelaxNGPtr? = LibXML2.silently {
            guard let parser = xmlRelaxNGNewDocParserCtxt(document) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            return withUnsafeMutablePointer(to: &messages) { messages in
                xmlRelaxNGSetParserStructuredErrors(
                    parser,
                    { context, error in
                        guard let context, let error else { return }
                        let messages = context.assumingMemoryBound(to: [String].self)
                        if messages.pointee.count < 8 { messages.pointee.append(SchemaError(error.pointee).message) }
                    }, messages)
                return xmlRelaxNGParse(parser)
            }
        }
        guard let schema else {
            throw RelaxNGSchemaError(code: .invalidSchema, message: messages.first ?? "not a RELAX NG grammar")
        }
        pointer = schema
    }

    deinit { xmlRelaxNGFree(pointer) }
}
