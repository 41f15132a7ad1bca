internal import CLibXML2
internal import Syndicate

extension CheckSession {
    /// The session of the parser that calls back.
    static func of(_ context: UnsafeMutableRawPointer?) -> CheckSession? {
        guard let context else { return nil }
        let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let session = parser.pointee._private else { return nil }
        return Unmanaged<CheckSession>.fromOpaque(session).takeUnretainedValue()
    }

    /// Puts this class's handlers over those that build the tree, or over none.
    static func install(_ sax: inout xmlSAXHandler, buildsTree: Bool) {
        sax.serror = { context, error in
            guard let error, let session = CheckSession.of(context) else { return }
            session.report(error.pointee)
        }
        sax.resolveEntity = { _, _, _ in nil }
        sax.externalSubset = { _, _, _, _ in }
        sax.getEntity = { _, _ in nil }
        sax.getParameterEntity = { _, _ in nil }
        sax.internalSubset = { context, _, _, _ in
            guard let session = CheckSession.of(context) else { return }
            session.add(
                .warning, "document-type", "A document type declaration, which feed readers do not use",
                at: session.position(ofTag: true), hint: "leave it out")
        }
        sax.entityDecl = { context, _, _, _, _, _ in CheckSession.refuseDeclaration(context) }
        sax.unparsedEntityDecl = { context, _, _, _, _ in CheckSession.refuseDeclaration(context) }
        sax.elementDecl = { context, _, _, _ in CheckSession.refuseDeclaration(context) }
        sax.attributeDecl = { context, _, _, _, _, _, tree in
            if let tree { xmlFreeEnumeration(tree) }
            CheckSession.refuseDeclaration(context)
        }
        sax.notationDecl = { context, _, _, _ in CheckSession.refuseDeclaration(context) }
        guard buildsTree else {
            sax.startElementNs = { context, _, _, _, _, _, _, _, _ in CheckSession.of(context)?.descend() }
            sax.endElementNs = { context, _, _, _ in CheckSession.of(context)?.ascend() }
            sax.characters = { context, _, length in _ = CheckSession.of(context)?.admitText(length) }
            sax.cdataBlock = { context, _, length in _ = CheckSession.of(context)?.admitText(length) }
            return
        }
        sax.startElementNs = { context, name, prefix, uri, namespaces, declared, attributes, defaulted, values in
            xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, declared, attributes, defaulted, values)
            guard let session = CheckSession.of(context) else { return }
            session.textRun = 0
            session.validation?.began(session)
        }
        sax.endElementNs = { context, name, prefix, uri in
            xmlSAX2EndElementNs(context, name, prefix, uri)
            guard let session = CheckSession.of(context) else { return }
            session.textRun = 0
            session.validation?.ended(session)
        }
        sax.characters = { context, text, length in
            guard let session = CheckSession.of(context), session.admitText(length) else { return }
            xmlSAX2Characters(context, text, length)
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = { context, text, length in
            guard let session = CheckSession.of(context), session.admitText(length) else { return }
            // As plain text: a schema makes no difference, and adjacent pieces become one node.
            xmlSAX2Characters(context, text, length)
        }
    }

    /// Enters an element; the parser limits the depth by itself only where it builds a tree.
    private func descend() {
        textRun = 0
        depth += 1
        guard depth > LibXML2.depthLimit, !hasStopped else { return }
        add(
            .error, "limit-exceeded", "Elements are nested more than \(LibXML2.depthLimit) deep",
            at: position(ofTag: true))
        stop()
    }

    private func ascend() {
        textRun = 0
        depth -= 1
    }

    /// Counts `length` bytes of text; false if the text has grown longer than parsers with default limits take.
    func admitText(_ length: Int32) -> Bool {
        let before = textRun
        textRun += Int(length)
        if textRun <= LibXML2.textLimit { return true }
        if before <= LibXML2.textLimit {
            add(
                .warning, "long-text", "A text of more than 10,000,000 bytes, which many XML parsers refuse",
                at: position(), hint: "link to it instead")
        }
        return false
    }

    private static func refuseDeclaration(_ context: UnsafeMutableRawPointer?) {
        guard let session = CheckSession.of(context), !session.hasStopped else { return }
        session.add(
            .error, "document-type", "Declarations in a document type definition are not accepted",
            at: session.position(ofTag: true), hint: "write characters instead of entities and leave the definition out"
        )
        session.stop()
    }

    /// Turns the parser's error into a diagnostic.
    private func report(_ error: xmlError) {
        let code = xmlParserErrors(UInt32(bitPattern: error.code))
        if hasStopped || code == XML_ERR_USER_STOP { return }
        var message = String(xml: UnsafeRawPointer(error.message)?.assumingMemoryBound(to: UInt8.self))
        message = message.split(separator: "\n").joined(separator: ", ")
        while let last = message.utf8.last, last == 0x20 || last == 0x2E || last == 0x21 { message.removeLast() }
        let isLimit =
            code == XML_ERR_NAME_TOO_LONG || code == XML_ERR_NO_MEMORY
            || message.utf8.count < 200 && (message.contains("XML_PARSE_HUGE") || message.contains("Huge input"))
        if isLimit {
            if let cut = message.firstRange(of: ", use XML_PARSE_HUGE")?.lowerBound
                ?? message.firstRange(of: " use XML_PARSE_HUGE")?.lowerBound
            {
                message = String(message[..<cut])
            }
            add(.error, "limit-exceeded", "Too large for an XML parser with default limits: \(message)", at: position())
        } else if error.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
            // A name that is no URI, or a relative one, names a namespace all the same (Namespaces in XML, section 9).
            let isName = code == XML_WAR_NS_URI || code == XML_WAR_NS_URI_RELATIVE
            add(isName ? .warning : .error, "invalid-namespace", message, at: position(ofTag: true))
        } else {
            add(.error, "not-well-formed", message, at: position())
        }
    }
}
