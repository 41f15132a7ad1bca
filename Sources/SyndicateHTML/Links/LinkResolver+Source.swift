internal import CGumbo
internal import Syndicate

extension LinkResolver {
    /// `html` with absolute URLs and otherwise as it was written, byte for byte.
    ///
    /// What goes beyond `limits` stays as it is.
    public func resolved(html: String, limits: HTMLLimits = HTMLLimits()) -> String {
        // Without a tag there are no attributes.
        guard html.utf8.contains(UInt8(ascii: "<")), html.utf8.contains(UInt8(ascii: "=")) else { return html }
        var html = html
        let changed: [UInt8]? = html.withUTF8 { bytes in
            var report = HTMLParseReport()
            let found = GumboTree.with(bytes, context: GUMBO_TAG_DIV, limits: limits, report: &report) { output in
                output.pointee.root.map { changes(in: $0, bytes) } ?? []
            }
            guard let found, !found.isEmpty else { return nil }
            return Self.applying(found, to: bytes)
        }
        return changed.map { String(decoding: $0, as: UTF8.self) } ?? html
    }

    /// The value of an attribute in the source, and what stands there instead.
    private struct Change {
        var range: Range<Int>
        var value: String
    }

    private func changes(
        in root: UnsafeMutablePointer<GumboNode>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [Change] {
        var changes: [Change] = []
        var stack = [(children: root.pointee.v.element.children, next: 0)]
        while let top = stack.last {
            guard top.next < Int(top.children.length) else {
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            guard let node = top.children.data?[top.next]?.assumingMemoryBound(to: GumboNode.self),
                node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE
            else { continue }
            append(node, bytes, to: &changes)
            stack.append((node.pointee.v.element.children, 0))
        }
        return changes
    }

    private func append(
        _ node: UnsafeMutablePointer<GumboNode>, _ bytes: UnsafeBufferPointer<UInt8>, to changes: inout [Change]
    ) {
        guard node.pointee.v.element.attributes.length > 0 else { return }
        let attributes = node.pointee.v.element.attributes
        let tag = Int(node.pointee.v.element.tag.rawValue)
        for index in 0..<Int(attributes.length) {
            guard let attribute = attributes.data?[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
                let name = attribute.name, let value = attribute.value, let source = attribute.original_value.data,
                let base = bytes.baseAddress, attribute.original_value.length > 0
            else { continue }
            let isObject = tag == Int(GUMBO_TAG_OBJECT.rawValue)
            let written = String(cString: value)
            guard
                let resolved = self.value(
                    of: GumboNames.prefix(of: attribute) + String(cString: name), in: isObject ? "object" : "", written)
            else { continue }
            let start = UnsafeRawPointer(source) - UnsafeRawPointer(base)
            let range = start..<start + Int(attribute.original_value.length)
            guard range.lowerBound >= 0, range.upperBound <= bytes.count else { continue }
            if !resolved.utf8.elementsEqual(written.utf8) { changes.append(Change(range: range, value: resolved)) }
        }
    }

    private static func applying(_ changes: [Change], to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + changes.count * 32)
        var index = 0
        // An element that the parser has cloned comes several times.
        for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where change.range.lowerBound >= index {
            output.append(contentsOf: bytes[index..<change.range.lowerBound])
            output.append(UInt8(ascii: "\""))
            HTMLEscape.append(attribute: change.value, to: &output)
            output.append(UInt8(ascii: "\""))
            index = change.range.upperBound
        }
        output.append(contentsOf: bytes[index...])
        return output
    }
}
