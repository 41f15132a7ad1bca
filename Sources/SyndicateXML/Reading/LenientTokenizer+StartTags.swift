extension LenientTokenizer {
    /// How far behind a `<` in a value its closing quotation mark may stand.
    private static let quoteLookahead = 4096
    private static let longestName = 10_000

    /// Reads the start tag at `index` as far as the window goes; gives its end, or `nil` to wait for more.
    func startTag(at index: Int) throws(Excess) -> Int? {
        isInTag = true
        while index + tag.place < window.count {
            let byte = window[index + tag.place]
            switch tag.state {
            case .name:
                if NameBytes.continues(byte) {
                    tag.place += 1
                    if tag.place > Self.longestName {
                        throw excess("a name is longer than \(Self.longestName) bytes", index)
                    }
                    continue
                }
                guard NameBytes.isSpace(byte) || byte == 0x3E || byte == 0x3C || byte == UInt8(ascii: "/") else {
                    return noTag(at: index)
                }
                // An address in angle brackets is no tag.
                if byte == UInt8(ascii: "/"), window[index + tag.place - 1] == UInt8(ascii: ":") {
                    return noTag(at: index)
                }
                tag.nameEnd = tag.place
                tag.state = .between
                if elements.depth == 0, !hasRoot {
                    let start = documentStart(insteadOf: name(of: index), at: index)
                    if start != 0 {
                        isInTag = false
                        if start != nil { junk(at: index) }
                        return start
                    }
                }
            case .between:
                if let end = try between(byte, index) { return end }
            case .slash:
                if byte == UInt8(ascii: ">") {
                    tag.isEmpty = true
                    return try open(at: index, end: index + tag.place + 1)
                }
                attributeRepair(index, "A “/” within a tag was left out")
                tag.state = .between
            case .attributeName:
                if !NameBytes.isSpace(byte), byte != UInt8(ascii: "="), byte != UInt8(ascii: ">"),
                    byte != UInt8(ascii: "<"),
                    byte != UInt8(ascii: "/"), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'")
                {
                    tag.place += 1
                    continue
                }
                tag.endName(at: tag.place)
                tag.state = .afterName
            case .afterName:
                if NameBytes.isSpace(byte) {
                    tag.place += 1
                } else if byte == UInt8(ascii: "=") {
                    tag.place += 1
                    tag.state = .beforeValue
                } else {
                    tag.state = .between
                }
            case .beforeValue:
                beforeValue(byte, index)
            case .unquoted:
                unquoted(byte, index)
            case .quoted:
                // Whether a quotation mark behind a `<` ends the value, the next byte tells.
                let isUndecided = byte == tag.quote && tag.lessThan != nil
                if isUndecided, !isLast, index + tag.place + 1 == window.count { return nil }
                if let end = try quoted(byte, index) { return end }
            }
        }
        if !isLast {
            if tag.place > 2 * limits.attributeLength { throw excess("a tag is longer than is read", index) }
            return nil
        }
        if tag.state == .quoted, let end = try endQuoteEarly(index) { return end }
        isInTag = false
        if elements.depth > 0 {
            repairs.add(.truncated, at: base + index, "The document ends within a tag, which was left out")
        } else {
            junk(at: index)
        }
        return window.count
    }

    func excess(_ message: String, _ index: Int) -> Excess { Excess(message: message, offset: base + index) }

    private func attributeRepair(_ index: Int, _ message: @autoclosure () -> String) {
        repairs.add(.attribute, at: base + index + tag.place, message())
    }

    private func noTag(at index: Int) -> Int {
        isInTag = false
        return strayLessThan(at: index)
    }

    private func between(_ byte: UInt8, _ index: Int) throws(Excess) -> Int? {
        switch byte {
        case 0x20, 0x0A, 0x09, 0x0D: tag.place += 1
        case UInt8(ascii: ">"): return try open(at: index, end: index + tag.place + 1)
        case UInt8(ascii: "<"):
            if !tag.attributes.isEmpty, tag.attributes.allSatisfy({ $0.valueStart == 0 }) { return noTag(at: index) }
            repairs.add(.tag, at: base + index, "A tag does not end before the next begins; it was ended")
            return try open(at: index, end: index + tag.place)
        case UInt8(ascii: "/"):
            tag.place += 1
            tag.state = .slash
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="):
            attributeRepair(index, "A stray character within a tag was left out")
            tag.place += 1
        default:
            let before = window[index + tag.place - 1]
            if !NameBytes.isSpace(before) {
                attributeRepair(index, "There is no white space before an attribute")
            }
            if tag.attributes.count > 2 * limits.attributes + 64 {
                throw excess("an element has more than \(limits.attributes) attributes", index)
            }
            tag.beginAttribute()
        }
        return nil
    }

    private func beforeValue(_ byte: UInt8, _ index: Int) {
        if NameBytes.isSpace(byte) {
            tag.place += 1
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            tag.place += 1
            tag.beginValue(at: tag.place, quote: byte)
        } else {
            attributeRepair(index, "An attribute's value has no quotation marks")
            tag.beginValue(at: tag.place, quote: nil)
        }
    }

    private func unquoted(_ byte: UInt8, _ index: Int) {
        let isEnd = NameBytes.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
        guard isEnd else {
            tag.place += 1
            return
        }
        var end = tag.place
        // Of HTML's elements with content, `a` is the one whose values end with a slash.
        let isLink = tag.nameEnd == 2 && window[index + 1] | 0x20 == UInt8(ascii: "a")
        if byte == UInt8(ascii: ">"), end > tag.valueStart, window[index + end - 1] == UInt8(ascii: "/"), !isLink {
            end -= 1
            tag.place = end
        }
        tag.endValue(at: end)
        tag.state = .between
    }

    private func quoted(_ byte: UInt8, _ index: Int) throws(Excess) -> Int? {
        if byte == tag.quote {
            if tag.lessThan != nil {
                let next = self.byte(index + tag.place + 1)
                let isEnd =
                    NameBytes.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
                    || next == UInt8(ascii: "?")
                if !isEnd, let end = try endQuoteEarly(index) { return end }
            }
            tag.endValue(at: tag.place)
            tag.place += 1
            tag.state = .between
            return nil
        }
        if byte == UInt8(ascii: "<"), tag.lessThan == nil { tag.lessThan = tag.place }
        if let lessThan = tag.lessThan, tag.place - lessThan > Self.quoteLookahead,
            let end = try endQuoteEarly(index)
        {
            return end
        }
        tag.place += 1
        if tag.place - tag.valueStart > limits.attributeLength {
            throw excess("an attribute is longer than \(limits.attributeLength) bytes", index)
        }
        return nil
    }

    /// Ends a value that lacks its closing quotation mark where the tag seems to end.
    private func endQuoteEarly(_ index: Int) throws(Excess) -> Int? {
        let start = index + tag.valueStart
        guard let stop = window[start..<(index + tag.place)].firstIndex(where: { $0 == 0x3E || $0 == 0x3C }) else {
            return nil
        }
        repairs.add(.quote, at: base + start - 1, "A value does not end; it was ended before the next angle bracket")
        var end = stop
        if window[stop] == UInt8(ascii: ">"), end > start, window[end - 1] == UInt8(ascii: "/") {
            end -= 1
            tag.isEmpty = true
        }
        tag.endValue(at: end - index)
        return try open(at: index, end: window[stop] == UInt8(ascii: ">") ? stop + 1 : stop)
    }
}
