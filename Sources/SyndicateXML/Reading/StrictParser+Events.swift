internal import CLibXML2
internal import Syndicate

extension StrictParser {
    private typealias Bytes = UnsafePointer<UInt8>

    /// Puts the handlers in place. Those of definitions and entities stay empty, so that nothing is ever expanded.
    static func install(_ sax: inout xmlSAXHandler) {
        sax.startElementNs = { context, local, prefix, uri, _, _, count, _, values in
            context.unsafelyUnwrapped.assumingMemoryBound(to: State.self).pointee
                .start(local, prefix, uri, Int(count), values)
        }
        sax.endElementNs = { context, local, prefix, uri in
            context.unsafelyUnwrapped.assumingMemoryBound(to: State.self).pointee.end(local, prefix, uri)
        }
        sax.characters = { context, text, length in
            context.unsafelyUnwrapped.assumingMemoryBound(to: State.self).pointee.text(text, Int(length))
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = { context, text, length in
            context.unsafelyUnwrapped.assumingMemoryBound(to: State.self).pointee.section(text, Int(length))
        }
        sax.reference = { context, name in
            context.unsafelyUnwrapped.assumingMemoryBound(to: State.self).pointee.reference(name)
        }
        sax.processingInstruction = { context, target, data in
            context.unsafelyUnwrapped.assumingMemoryBound(to: State.self).pointee.instruction(target, data)
        }
        sax.attributeDecl = { _, _, _, _, _, _, tree in if let tree { xmlFreeEnumeration(tree) } }
        sax.resolveEntity = { _, _, _ in nil }
        sax.getEntity = { _, _ in nil }
        sax.getParameterEntity = { _, _ in nil }
    }
}

extension StrictParser.State {
    private typealias Attributes = UnsafeMutablePointer<UnsafePointer<UInt8>?>

    mutating func start(
        _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ count: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let parser, let buffer, excess == nil else { return }
        depth &+= 1
        let place = self.offset
        let offset = place &- Int(syndicate_xml_tag_length(parser))
        // The parser stands before the bracket.
        markupEnd = place &+ 1
        if depth > limits.depth { return stop("elements are nested more than \(limits.depth) deep", at: offset) }
        if count > limits.attributes {
            return stop("an element has more than \(limits.attributes) attributes", at: offset)
        }
        let name = number(local, prefix, uri, isAttribute: false, at: offset)
        buffer.pointee.start(name, at: offset)
        guard count > 0, let values else { return }
        for index in 0..<count {
            let attribute = values + 5 * index
            guard let begin = attribute[3], let end = attribute[4] else { continue }
            let value = UnsafeBufferPointer(start: begin, count: end - begin)
            if value.count > limits.attributeLength {
                return stop("an attribute is longer than \(limits.attributeLength) bytes", at: offset)
            }
            let name = number(attribute[0], attribute[1], attribute[2], isAttribute: true, at: offset)
            let isScope = names.tag(name) < 0
            write(value, of: name, isScope: isScope, to: buffer)
        }
    }

    /// Without substitution of entities, libxml2 leaves an ampersand that was escaped as `&#38;`.
    private func write(
        _ value: UnsafeBufferPointer<UInt8>, of name: Int32, isScope: Bool,
        to buffer: UnsafeMutablePointer<XMLEventBuffer>
    ) {
        guard UnsafeRawBufferPointer(value).offset(of: UInt8(ascii: "&")) != nil else {
            buffer.pointee.attribute(name, value, isScope: isScope)
            return
        }
        let start = buffer.pointee.byteCount
        var index = 0
        while index < value.count {
            var end = index
            while end < value.count, value[end] != UInt8(ascii: "&") { end += 1 }
            let isEscaped =
                value.count - end >= 5 && value[end + 1] == UInt8(ascii: "#") && value[end + 2] == UInt8(ascii: "3")
                && value[end + 3] == UInt8(ascii: "8") && value[end + 4] == UInt8(ascii: ";")
            buffer.pointee.write(UnsafeBufferPointer(rebasing: value[index..<min(end + 1, value.count)]))
            index = isEscaped ? end + 5 : end + 1
        }
        buffer.pointee.attribute(name, from: start, isScope: isScope)
    }

    mutating func end(_ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) {
        guard let parser, let buffer, excess == nil else { return }
        depth &-= 1
        let place = offset
        markupEnd = place
        let name = number(local, prefix, uri, isAttribute: false, at: place)
        buffer.pointee.end(name, at: place &- Int(syndicate_xml_tag_length(parser)))
    }

    mutating func text(_ text: UnsafePointer<UInt8>?, _ count: Int) {
        guard let buffer, depth > 0, excess == nil else { return }
        endsWithReturn = false
        buffer.pointee.text(UnsafeBufferPointer(start: text, count: count), at: markupEnd)
    }

    /// A piece of a CDATA section, in which libxml2 leaves line ends as they are.
    mutating func section(_ text: UnsafePointer<UInt8>?, _ count: Int) {
        let piece = UnsafeBufferPointer(start: text, count: count)
        guard endsWithReturn || UnsafeRawBufferPointer(piece).offset(of: 0x0D) != nil else {
            return self.text(text, count)
        }
        var normal: [UInt8] = []
        normal.reserveCapacity(count)
        for byte in piece {
            if byte != 0x0A || !endsWithReturn { normal.append(byte == 0x0D ? 0x0A : byte) }
            endsWithReturn = byte == 0x0D
        }
        let continues = endsWithReturn
        normal.withUnsafeBufferPointer { self.text($0.baseAddress, $0.count) }
        endsWithReturn = continues
    }

    /// A reference to an entity that the external subset, which is never read, might declare: HTML's, or as it was written.
    mutating func reference(_ name: UnsafePointer<UInt8>?) {
        let name = String(xml: name)
        let written = HTMLEntities.scalar(name).map(String.init) ?? "&\(name);"
        var copy = written
        copy.withUTF8 { bytes in text(bytes.baseAddress, bytes.count) }
    }

    mutating func instruction(_ target: UnsafePointer<UInt8>?, _ data: UnsafePointer<UInt8>?) {
        guard let buffer, excess == nil else { return }
        let offset = self.offset
        let name = names.number(of: XMLName(local: String(xml: target)))
        var copy = String(xml: data)
        copy.withUTF8 { buffer.pointee.instruction(name, $0, at: offset) }
    }

    private mutating func number(
        _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        isAttribute: Bool, at offset: Int
    ) -> Int32 {
        // Attributes without prefix are told apart from elements of the default namespace by a key that is no address.
        let place = prefix.map { UInt(bitPattern: $0) } ?? (isAttribute ? 1 : 0)
        let key = (UInt(bitPattern: local), UInt(bitPattern: uri), place)
        if let known = cache.number(key.0, key.1, key.2) { return known }
        let number = names.number(of: name(local, prefix, uri, isAttribute: isAttribute, at: offset))
        cache.insert(number, key.0, key.1, key.2)
        if names.count > XMLNames.limit { stop("more than \(XMLNames.limit) different names", at: offset) }
        return number
    }

    private mutating func name(
        _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        isAttribute: Bool, at offset: Int
    ) -> XMLName {
        let local = String(xml: local)
        guard let prefix else {
            return XMLName(namespace: namespace(uri), local: local, prefix: isAttribute ? nil : "")
        }
        let word = String(xml: prefix)
        if uri != nil { return XMLName(namespace: namespace(uri), local: local, prefix: word) }
        guard let known = XMLNamespace.known(prefix: word) else {
            return XMLName(namespace: "", local: "\(word):\(local)", prefix: isAttribute ? nil : "")
        }
        if !repairedPrefixes.contains(where: { $0.prefix == word }) { repairedPrefixes.append((word, offset)) }
        return XMLName(namespace: known.uri, local: local, prefix: word)
    }

    /// A namespace's name, in which libxml2 leaves an ampersand as `&#38;` like in other attributes.
    private func namespace(_ uri: UnsafePointer<UInt8>?) -> String {
        let text = String(xml: uri)
        return text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
    }

    mutating func stop(_ message: String, at offset: Int) {
        if excess == nil { excess = (message, offset) }
        if let parser { xmlStopParser(parser) }
    }
}
