internal import Syndicate

extension LenientTokenizer {
    /// Takes the tag that was read, which ends at `end`; gives where to go on.
    func open(at index: Int, end: Int) throws(Excess) -> Int {
        isInTag = false
        let raw = name(of: index)
        if elements.depth == 0 {
            if hasRoot {
                junk(at: index)
                mode = .junk
                return end
            }
        }
        endVoidElement(at: index)
        let declaresDefault = tag.attributes.contains { isName($0, "xmlns", index) }
        recover(before: raw, declaresDefault: declaresDefault, at: base + index)
        guard elements.depth < limits.depth else {
            throw excess("elements are nested more than \(limits.depth) deep", index)
        }
        hasRoot = true
        try start(raw, at: index)
        markupEnd = base + end
        if tag.isEmpty { endElement(at: base + index) }
        return end
    }

    private func start(_ raw: Int32, at index: Int) throws(Excess) {
        elements.beginScope()
        var holdsXML = false
        for attribute in tag.attributes where isDeclaration(attribute, index) {
            let start = buffer.pointee.byteCount
            try writeValue(attribute, index)
            let bytes = UnsafeBufferPointer(
                start: buffer.pointee.bytes + start, count: buffer.pointee.byteCount - start)
            let prefix = attribute.nameEnd - attribute.nameStart > 6 ? attribute.nameStart + 6 : attribute.nameEnd
            elements.declare(
                prefix: name(index + prefix, index + attribute.nameEnd), uri: String(decoding: bytes, as: UTF8.self))
        }
        buffer.pointee.start(number(raw, isAttribute: false, index), at: base + index)
        elements.beginAttributes()
        var count = 0
        for attribute in tag.attributes where !isDeclaration(attribute, index) {
            let range = (index + attribute.nameStart)..<(index + attribute.nameEnd)
            let rawName = elements.raw(UnsafeBufferPointer(rebasing: window[range]))
            guard elements.isFirst(rawName) else {
                repairs.add(.duplicate, at: base + range.lowerBound, "An attribute is given twice; the first counts")
                continue
            }
            if attribute.valueStart == 0 {
                repairs.add(
                    .attribute, at: base + range.lowerBound, "An attribute without value was given an empty one")
            }
            count += 1
            if count > limits.attributes {
                throw excess("an element has more than \(limits.attributes) attributes", index)
            }
            let number = number(rawName, isAttribute: true, index)
            let start = buffer.pointee.byteCount
            try writeValue(attribute, index)
            if isName(attribute, "type", index), buffer.pointee.byteCount - start >= 4 {
                let last = UnsafeBufferPointer(start: buffer.pointee.bytes + (buffer.pointee.byteCount - 4), count: 4)
                holdsXML = last.elementsEqual("/xml".utf8) || last.elementsEqual("+xml".utf8)
            }
            buffer.pointee.attribute(number, from: start, isScope: elements.names.tag(number) < 0)
        }
        elements.push(raw, holdsXML: holdsXML)
    }

    /// The name of the tag that is being read.
    func name(of index: Int) -> Int32 {
        elements.raw(UnsafeBufferPointer(rebasing: window[(index + 1)..<(index + tag.nameEnd)]))
    }

    /// The number of a name, with what is wrong with it reported.
    private func number(_ raw: Int32, isAttribute: Bool, _ index: Int) -> Int32 {
        let (number, problem) = elements.number(raw, isAttribute: isAttribute)
        switch problem {
        case .undeclared(let prefix):
            let isKnown = XMLNamespace.known(prefix: prefix) != nil
            repairs.add(
                .prefix, at: base + index,
                "The prefix \(prefix) is not declared; it was taken for "
                    + (isKnown ? "the customary one" : "a part of the name"))
        case .forbidden(let name):
            repairs.add(.name, at: base + index, "XML forbids the name “\(name)”; it was changed")
        case nil: break
        }
        return number
    }

    /// Ends the innermost element.
    func endElement(at offset: Int) {
        guard let number = elements.pop() else { return }
        buffer.pointee.end(number, at: offset)
    }

    /// HTML's elements without content have no end tag.
    @inline(__always)
    func endVoidElement(at index: Int) {
        guard elements.isVoid else { return }
        repairs.add(.missingEnd, at: base + index, "The element “\(elements.top)” does not end; it was ended")
        endElement(at: base + index)
    }

    private func recover(before raw: Int32, declaresDefault: Bool, at offset: Int) {
        let count = elements.surplus(before: raw, declaresDefault: declaresDefault)
        guard count > 0 else { return }
        repairs.add(
            .missingEnd, at: offset,
            "“\(elements.text(raw))” begins inside of \(elements.path(count)), which should have ended; ended before it"
        )
        for _ in 0..<count { endElement(at: offset) }
    }

    /// Where the document begins behind words of a broken server in HTML; 0 if nowhere, `nil` to wait for more.
    func documentStart(insteadOf raw: Int32, at index: Int) -> Int? {
        guard elements.isHTML(raw), !soughtStart else { return 0 }
        guard isLast || window.count - index >= Self.lookahead else { return nil }
        soughtStart = true
        let starts = ["<?xml ", "<rss", "<feed", "<rdf:RDF", "<opml"].map { Array($0.utf8) }
        var place = index
        while place < min(window.count, index + Self.lookahead) {
            if window[place] == UInt8(ascii: "<"),
                starts.contains(where: { window[place...].starts(with: $0) })
            {
                return place
            }
            place += 1
        }
        return 0
    }

    private func isName(_ attribute: TagScan.Attribute, _ name: StaticString, _ index: Int) -> Bool {
        let range = (index + attribute.nameStart)..<(index + attribute.nameEnd)
        return range.count == name.utf8CodeUnitCount
            && name.withUTF8Buffer { window[range].elementsEqual($0) }
    }

    private func isDeclaration(_ attribute: TagScan.Attribute, _ index: Int) -> Bool {
        let start = index + attribute.nameStart
        let length = attribute.nameEnd - attribute.nameStart
        guard length == 5 || length > 6 else { return false }
        return window[start..<(start + 5)].elementsEqual("xmlns".utf8)
            && (length == 5 || window[start + 5] == UInt8(ascii: ":"))
    }

    private func name(_ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: window[start..<end]), as: UTF8.self)
    }

    /// Writes an attribute's value as XML normalises it (section 3.3.3).
    private func writeValue(_ attribute: TagScan.Attribute, _ index: Int) throws(Excess) {
        var place = index + attribute.valueStart
        let end = index + attribute.valueEnd
        var run = place
        func flush(_ next: Int) {
            buffer.pointee.write(UnsafeBufferPointer(rebasing: window[run..<place]))
            run = next
            place = next
        }
        while place < end {
            let byte = window[place]
            switch byte {
            case UInt8(ascii: "&"):
                guard let (replacement, next) = try resolve(at: place, end: end) else { return flush(end) }
                if case .written = replacement {
                    place = next
                    continue
                }
                flush(next)
                write(replacement)
            case 0x0A, 0x09:
                flush(place + 1)
                write(.scalar(" "))
            case 0x0D:
                flush(place + 1)
                if place >= end || window[place] != 0x0A { write(.scalar(" ")) }
            case 0..<0x20:
                repairs.add(.control, at: base + place, "The control character \(byte) was left out")
                flush(place + 1)
            case 0xEF where place + 2 < end && window[place + 1] == 0xBF && window[place + 2] & 0xFE == 0xBE:
                repairs.add(.control, at: base + place, "A code point that is no character was left out")
                flush(place + 3)
            case UInt8(ascii: "<"):
                repairs.add(.lessThan, at: base + place, "A “<” within an attribute's value was taken for text")
                place += 1
            default: place += 1
            }
        }
        flush(end)
    }

    private func write(_ replacement: Replacement) {
        switch replacement {
        case .scalar(let scalar): Array(scalar.utf8).withUnsafeBufferPointer { buffer.pointee.write($0) }
        case .bytes(let bytes):
            bytes.map { NameBytes.isSpace($0) ? 0x20 : $0 }.withUnsafeBufferPointer { buffer.pointee.write($0) }
        case .nothing, .written: break
        }
    }
}
