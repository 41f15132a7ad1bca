internal import CLibXML2

/// The element that a format's documents repeat without bound, which is validated on its own.
struct SchemaUnit: Sendable {
    /// An element's name and namespace.
    struct Name: Sendable {
        var local: String
        var namespace: String?
    }

    /// From the document's element down to the unit.
    var path: [Name]
    /// What each unit must conform to.
    var schema: CompiledSchema
    /// What suffices for a unit if the document has something else for all of them.
    var lenientSchema: CompiledSchema?
    /// What to say where it does not suffice.
    var lenientMessage: String?

    /// Whether an element and those around it are named as the path says.
    func matches(_ node: xmlNodePtr) -> Bool {
        var node: xmlNodePtr? = node
        for name in path.reversed() {
            guard let each = node, each.pointee.type == XML_ELEMENT_NODE,
                name.local.withCString({ strcmp($0, each.pointee.name) == 0 })
            else { return false }
            let uri = each.pointee.ns?.pointee.href
            switch (name.namespace, uri) {
            case (nil, nil): break
            case (let namespace?, let uri?): if namespace.withCString({ strcmp($0, uri) != 0 }) { return false }
            default: return false
            }
            node = each.pointee.parent
        }
        return true
    }

    private func strcmp(_ a: UnsafePointer<CChar>, _ b: UnsafePointer<UInt8>) -> Int {
        var index = 0
        while true {
            if UInt8(bitPattern: a[index]) != b[index] { return 1 }
            if a[index] == 0 { return 0 }
            index += 1
        }
    }
}
