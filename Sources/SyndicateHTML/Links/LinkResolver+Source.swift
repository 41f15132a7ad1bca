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
                let name = attribute.name, let value = attribute.value, let source = attribute.original_name.data,
                let base = bytes.baseAddress
            else { continue }
            let isObject = tag == Int(GUMBO_TAG_OBJECT.rawValue)
            let written = String(cString: value)
            guard
                let resolved = self.value(
                    of: GumboNames.prefix(of: attribute) + String(cString: name), in: isObject ? "object" : "", written)
            else { continue }
            let end = UnsafeRawPointer(source) - UnsafeRawPointer(base) + Int(attribute.original_name.length)
            guard !resolved.utf8.elementsEqual(written.utf8), let range = Self.value(behind: end, in: bytes) else {
                continue
            }
            changes.append(Change(range: range, value: resolved))
        }
    }

    /// Where the value stands, with its quotes, of the attribute whose name ends at `index` (HTML Standard, sections
    /// 13.2.5.34 to 39); the parser's own answer is wrong for one that begins with a character reference.
    private static func value(behind index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard index >= 0 else { return nil }
        var index = index
        func skipSpace() { while index < bytes.count, bytes[index].isHTMLSpace { index += 1 } }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        skipSpace()
        let start = index
        guard start < bytes.count else { return nil }
        let quote = bytes[start]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
            return start..<index
        }
        index += 1
        while index < bytes.count, bytes[index] != quote { index += 1 }
        return index < bytes.count ? start..<index + 1 : nil
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
