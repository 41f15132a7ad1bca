internal import Syndicate

extension LenientTokenizer {
    /// Comments, CDATA sections, document types, and what else begins with `<!`.
    func declaration(at index: Int) throws(Excess) -> Int? {
        if byte(index + 2) == UInt8(ascii: "-"), byte(index + 3) == UInt8(ascii: "-") { return beginComment(at: index) }
        if matches("<![CDATA[", at: index) { return beginSection(at: index) }
        if matches("<!DOCTYPE", at: index) { return documentType(at: index) }
        guard let end = angle(from: index + 2) else { return nil }
        guard end >= 0 else { return strayLessThan(at: index) }
        repairs.add(.documentType, at: base + index, "A declaration that means nothing here was left out")
        return end + 1
    }

    /// Whether the window goes on with `pattern`, ASCII letters in any case.
    private func matches(_ pattern: StaticString, at index: Int) -> Bool {
        pattern.withUTF8Buffer { pattern in
            window.count - index >= pattern.count
                && pattern.indices.allSatisfy {
                    NameBytes.lowercased(window[index + $0]) == NameBytes.lowercased(pattern[$0])
                }
        }
    }

    /// The next `>`; -1 if there is none within sight, `nil` to wait for more.
    private func angle(from index: Int) -> Int? {
        guard let end = find(&angleSearch, from: index) else { return nil }
        return end - index < Self.lookahead ? end : -1
    }

    private func beginComment(at index: Int) -> Int? {
        guard let end = find(&commentEnd, from: index + 4) else { return nil }
        if end >= 0 {
            var place = index + 4
            while place + 1 < end {
                if window[place] == 0x2D, window[place + 1] == 0x2D {
                    repairs.add(.comment, at: base + place, "“--” within a comment")
                    break
                }
                place += 1
            }
            return end + 3
        }
        if !isLast {
            mode = .comment
            return index + 4
        }
        repairs.add(.comment, at: base + index, "A comment does not end; it was ended at the next “>”")
        guard let end = angle(from: index + 4), end >= 0 else { return index + 4 }
        return end + 1
    }

    /// Within a comment that is longer than a window.
    func comment(from index: Int) -> Int? {
        if let end = commentEnd.find(from: index, in: window, at: base) {
            mode = .content
            return end + 3
        }
        return isLast ? window.count : (window.count - index > 2 ? window.count - 2 : nil)
    }

    private func beginSection(at index: Int) -> Int? {
        let start = index + 9
        guard let end = find(&sectionEnd, from: start) else { return nil }
        if end >= 0 {
            // A section within a section: the first has no end if its element has one.
            if let next = sectionStart.find(from: start, in: window, at: base), next < end,
                let tag = endOfTop(from: start, to: next)
            {
                return endSection(start, at: tag)
            }
            emitSection(start, end)
            return end + 3
        }
        if !isLast {
            mode = .section
            return start
        }
        return endSection(start, at: endOfTop(from: start, to: window.count) ?? window.count)
    }

    private func endSection(_ start: Int, at end: Int) -> Int {
        repairs.add(.section, at: base + start - 9, "A CDATA section does not end; it was ended with its element")
        emitSection(start, end)
        return end
    }

    /// Where the end tag of the innermost element stands.
    private func endOfTop(from start: Int, to end: Int) -> Int? {
        let name = Array("</\(elements.top)".utf8)
        var place = start
        while place + name.count < end {
            if window[place] == UInt8(ascii: "<"), window[place...].starts(with: name),
                !NameBytes.continues(window[place + name.count])
            {
                return place
            }
            place += 1
        }
        return nil
    }

    /// Within a section that is longer than a window.
    func section(from index: Int) -> Int? {
        if let end = sectionEnd.find(from: index, in: window, at: base) {
            mode = .content
            emitSection(index, end)
            return end + 3
        }
        // What may be the beginning of the end, or of a character, waits.
        var end = isLast ? window.count : window.count - 3
        while end > index, end < window.count, window[end] & 0xC0 == 0x80 { end -= 1 }
        if !isLast, end > index, window[end - 1] == 0x0D { end -= 1 }
        guard end > index else { return nil }
        emitSection(index, end)
        return end
    }

    func instruction(at index: Int) -> Int? {
        if matches("<?xml", at: index), !NameBytes.continues(byte(index + 5)) { return xmlDeclaration(at: index) }
        guard let end = find(&instructionEnd, from: index + 2, within: 16 * Self.lookahead) else { return nil }
        guard end >= 0 else {
            guard let end = angle(from: index + 2), end >= 0 else { return strayLessThan(at: index) }
            repairs.add(.instruction, at: base + index, "A processing instruction does not end; it was left out")
            return end + 1
        }
        var place = index + 2
        while place < end, NameBytes.continues(window[place]) { place += 1 }
        guard place > index + 2, NameBytes.starts(window[index + 2]), place == end || NameBytes.isSpace(window[place])
        else {
            repairs.add(.instruction, at: base + index, "A processing instruction without name was left out")
            return end + 2
        }
        let target = String(decoding: UnsafeBufferPointer(rebasing: window[(index + 2)..<place]), as: UTF8.self)
        while place < end, NameBytes.isSpace(window[place]) { place += 1 }
        if elements.depth > 0 { endVoidElement(at: index) }
        var data: [UInt8] = []
        for place in place..<end where window[place] != 0x0D || window[place + 1] != 0x0A {
            data.append(window[place] == 0x0D ? 0x0A : window[place])
        }
        let name = elements.names.number(of: XMLName(local: target))
        data.withUnsafeBufferPointer { buffer.pointee.instruction(name, $0, at: base + index) }
        return end + 2
    }

    private func xmlDeclaration(at index: Int) -> Int? {
        guard let end = angle(from: index + 5) else { return nil }
        guard end >= 0 else { return strayLessThan(at: index) }
        if hasDeclaration || base + index > 0 {
            repairs.add(.declaration, at: base + index, "An XML declaration that is not at the start was left out")
        }
        hasDeclaration = true
        if window[end - 1] != UInt8(ascii: "?") {
            repairs.add(.instruction, at: base + index, "An XML declaration does not end with “?>”")
        }
        return end + 1
    }

    private func documentType(at index: Int) -> Int? {
        var place = index + 9
        var quote: UInt8 = 0
        var subset: Int?
        // There is one at the most; others are not worth a long look.
        if hasDocumentType { place = window.count }
        while place < window.count, place - index < 16 * Self.lookahead {
            let byte = window[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if subset != nil, byte == UInt8(ascii: "<"), window[place...].starts(with: "<!--".utf8) {
                guard let end = commentEnd.find(from: place + 4, in: window, at: base) else { break }
                place = end + 2
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "["), subset == nil {
                subset = place + 1
            } else if byte == UInt8(ascii: "]"), let start = subset {
                entities.read(Array(window[start..<place])[...])
                subset = nil
            } else if byte == UInt8(ascii: ">"), subset == nil {
                if hasRoot { repairs.add(.documentType, at: base + index, "A document type was left out") }
                hasDocumentType = true
                return place + 1
            }
            place += 1
        }
        if !isLast, !hasDocumentType, window.count - index < 16 * Self.lookahead { return nil }
        guard let end = angle(from: index + 9) else { return nil }
        repairs.add(.documentType, at: base + index, "A document type was left out up to the next “>”")
        hasDocumentType = true
        return end >= 0 ? end + 1 : index + 9
    }

    /// An end tag, and what it ends.
    func endTag(at index: Int) -> Int? {
        var start = index + 2
        while start < window.count, NameBytes.isSpace(window[start]) { start += 1 }
        var end = start
        while end < window.count, NameBytes.continues(window[end]) { end += 1 }
        var close = end
        while close < window.count, window[close] != 0x3E, window[close] != 0x3C, close - index < Self.lookahead {
            close += 1
        }
        let isLong = close - index >= Self.lookahead
        guard close < window.count, !isLong else {
            if !isLast && !isLong { return nil }
            if isLong || elements.depth == 0 { return strayLessThan(at: index) }
            repairs.add(.truncated, at: base + index, "The document ends within a tag, which was left out")
            return window.count
        }
        let isClosed = window[close] == UInt8(ascii: ">")
        guard end > start, NameBytes.starts(window[start]) else {
            if !isClosed { return strayLessThan(at: index) }
            repairs.add(.endTag, at: base + index, "An end tag without name was left out")
            return close + 1
        }
        let isClean = start == index + 2 && isClosed && window[end..<close].allSatisfy(NameBytes.isSpace)
        if !isClean { repairs.add(.tag, at: base + index, "An end tag holds more or less than it should") }
        let raw = elements.raw(UnsafeBufferPointer(rebasing: window[start..<end]))
        endElements(raw, at: base + index)
        markupEnd = base + (isClosed ? close + 1 : close)
        return isClosed ? close + 1 : close
    }

    /// Ends what an end tag of this name ends.
    private func endElements(_ raw: Int32, at offset: Int) {
        guard let count = elements.ended(by: raw) else {
            if elements.depth > 0 || !hasRoot {
                repairs.add(.endTag, at: offset, "The end tag “\(elements.text(raw))” ends nothing; it was left out")
            } else {
                junk(at: offset - base)
            }
            return
        }
        if count > 1 {
            repairs.add(
                .missingEnd, at: offset, "\(elements.path(count - 1)) should end before “\(elements.text(raw))” does")
        } else if !elements.isTop(raw) {
            repairs.add(
                .endTag, at: offset, "The end tag “\(elements.text(raw))” was taken for that of “\(elements.top)”")
        }
        for _ in 0..<count { endElement(at: offset) }
    }
}
