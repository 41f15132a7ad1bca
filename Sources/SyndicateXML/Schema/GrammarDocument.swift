internal import CLibXML2

/// A grammar as a tree, with what it includes put in.
struct GrammarDocument: ~Copyable {
    let pointer: xmlDocPtr

    init(_ grammar: [UInt8], includes: [String: [UInt8]]) throws(RelaxNGSchemaError) {
        _ = LibXML2.setUp
        pointer = try GrammarDocument.parse(grammar, includes, depth: 0)
    }

    deinit { xmlFreeDoc(pointer) }

    /// Compiles the grammar with the definition `start` in place of its own start.
    func compile(start: String) throws(RelaxNGSchemaError) -> CompiledSchema {
        guard let copy = xmlCopyDoc(pointer, 1), let root = xmlDocGetRootElement(copy) else {
            throw RelaxNGSchemaError(code: .invalidSchema, message: "out of memory")
        }
        defer { xmlFreeDoc(copy) }
        for node in GrammarDocument.children(of: root) where GrammarDocument.isNamed(node, "start") {
            xmlUnlinkNode(node)
            xmlFreeNode(node)
        }
        let element = xmlNewChild(root, root.pointee.ns, "start", nil)
        let reference = xmlNewChild(element, root.pointee.ns, "ref", nil)
        xmlNewProp(reference, "name", start)
        return try CompiledSchema(copy)
    }

    private static func parse(
        _ grammar: [UInt8], _ includes: [String: [UInt8]], depth: Int
    ) throws(RelaxNGSchemaError) -> xmlDocPtr {
        let options =
            LibXML2.parseOptions | Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let parsed = LibXML2.silently {
            grammar.withUnsafeBytes { bytes in
                xmlReadMemory(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, nil,
                    options)
            }
        }
        guard let document = parsed else {
            throw RelaxNGSchemaError(code: .notWellFormed, message: "the grammar is not well-formed XML")
        }
        do throws(RelaxNGSchemaError) {
            guard let root = xmlDocGetRootElement(document) else {
                throw RelaxNGSchemaError(code: .notWellFormed, message: "the grammar is empty")
            }
            try resolve(root, document, includes, depth)
        } catch {
            xmlFreeDoc(document)
            throw error
        }
        return document
    }

    /// Replaces each `include` by a `div` with what it includes.
    private static func resolve(
        _ element: xmlNodePtr, _ document: xmlDocPtr, _ includes: [String: [UInt8]], _ depth: Int
    ) throws(RelaxNGSchemaError) {
        for node in children(of: element) {
            if isNamed(node, "externalRef") {
                throw RelaxNGSchemaError(code: .missingInclude, message: "external references are not followed")
            }
            guard isNamed(node, "include") else {
                try resolve(node, document, includes, depth)
                continue
            }
            let value = xmlGetNoNsProp(node, "href")
            let name = String(xml: value)
            syndicate_xml_free(value)
            guard let grammar = includes[name], depth < 8, children(of: node).isEmpty else {
                throw RelaxNGSchemaError(
                    code: .missingInclude, message: "the grammar includes “\(name)”, which is not given")
            }
            let included = try parse(grammar, includes, depth: depth + 1)
            defer { xmlFreeDoc(included) }
            guard let copy = xmlDocCopyNode(xmlDocGetRootElement(included), document, 1) else { continue }
            xmlNodeSetName(copy, "div")
            xmlReplaceNode(node, copy)
            xmlFreeNode(node)
        }
    }

    private static func children(of node: xmlNodePtr) -> [xmlNodePtr] {
        var all: [xmlNodePtr] = []
        var next = node.pointee.children
        while let each = next {
            if each.pointee.type == XML_ELEMENT_NODE { all.append(each) }
            next = each.pointee.next
        }
        return all
    }

    private static func isNamed(_ node: xmlNodePtr, _ name: String) -> Bool { String(xml: node.pointee.name) == name }
}
