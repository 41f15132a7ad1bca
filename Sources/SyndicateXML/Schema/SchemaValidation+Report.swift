internal import CLibXML2
internal import Syndicate

extension SchemaValidation {
    /// Tells what is wrong in `container`, which `validates` has just refused.
    func report(
        _ session: CheckSession, in container: xmlNodePtr, fallback: SourcePosition?, validates: () -> Bool
    ) {
        let all = errors
        if !session.isFull, let culprit = culprit(in: container, validates: validates) {
            if let twin = earlierTwin(of: culprit), isValid(without: twin, in: container, validates: validates) {
                session.add(
                    .error, "schema", "“\(SchemaError.qualifiedName(culprit))” may stand here only once",
                    at: SchemaValidation.unpack(culprit.pointee._private) ?? fallback)
                return
            }
            let within = SchemaError.telling(all.filter { $0.lies(in: culprit) })
            for error in within { session.add(.error, "schema", error.message, at: error.position ?? fallback) }
            if within.isEmpty {
                session.add(
                    .error, "schema", SchemaError.describe(culprit),
                    at: SchemaValidation.unpack(culprit.pointee._private) ?? fallback)
            }
            return
        }
        for error in SchemaError.telling(all) {
            session.add(.error, "schema", error.message, at: error.position ?? fallback)
        }
        if all.isEmpty { session.add(.error, "schema", "The element does not conform to the schema", at: fallback) }
    }

    /// The child without which the whole would be valid.
    ///
    /// libxml2 often blames a neighbour of the faulty element; this asks it again, once for each child.
    private func culprit(in container: xmlNodePtr, validates: () -> Bool) -> xmlNodePtr? {
        var children: [xmlNodePtr] = []
        var next = xmlLastElementChild(container)
        while let child = next, children.count < 64 {
            children.append(child)
            next = xmlPreviousElementSibling(child)
        }
        return children.first { isValid(without: $0, in: container, validates: validates) }
    }

    private func isValid(without child: xmlNodePtr, in container: xmlNodePtr, validates: () -> Bool) -> Bool {
        let after = child.pointee.next
        xmlUnlinkNode(child)
        defer { if let after { xmlAddPrevSibling(after, child) } else { xmlAddChild(container, child) } }
        return validates()
    }

    /// The sibling before `node` of the same name.
    private func earlierTwin(of node: xmlNodePtr) -> xmlNodePtr? {
        var next = xmlPreviousElementSibling(node)
        while let each = next {
            if SchemaError.qualifiedName(each) == SchemaError.qualifiedName(node) { return each }
            next = xmlPreviousElementSibling(each)
        }
        return nil
    }
}
