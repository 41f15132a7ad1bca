internal import Syndicate

extension LenientTokenizer {
    /// What a reference stands for.
    enum Replacement {
        /// A character.
        case scalar(Unicode.Scalar)
        /// Text of a declared entity.
        case bytes([UInt8])
        /// Nothing.
        case nothing
        /// It is none: the text stays as it is.
        case written
    }

    /// How many bytes a name or number in a reference may have.
    private static let longest = 64

    /// Adds what the reference at `index` stands for to the text, and gives its end; `nil` to wait for more.
    func reference(at index: Int) throws(Excess) -> Int? {
        guard let (replacement, end) = try resolve(at: index, end: window.count) else { return nil }
        switch replacement {
        case .scalar(let scalar): emit(scalar.utf8, at: index)
        case .bytes(let bytes): emit(bytes, at: index)
        case .nothing: break
        case .written: emit(index, end)
        }
        return end
    }

    /// What the reference at `index` stands for, and its end; `nil` to wait for more.
    func resolve(at index: Int, end limit: Int) throws(Excess) -> (Replacement, end: Int)? {
        let mayWait = !isLast && limit == window.count
        var end = index + 1
        let isNumber = end < limit && window[end] == UInt8(ascii: "#")
        if isNumber { end += 1 }
        while end < limit, end - index <= Self.longest, NameBytes.continues(window[end]) { end += 1 }
        if end == limit, mayWait, end - index <= Self.longest { return nil }
        let hasSemicolon = end < limit && window[end] == UInt8(ascii: ";")
        return isNumber
            ? number(at: index, end: end, limit: limit)
            : try named(at: index, end: end, limit: limit, hasSemicolon)
    }

    private func number(at index: Int, end nameEnd: Int, limit: Int) -> (Replacement, end: Int) {
        var place = index + 2
        let isHexadecimal = place < nameEnd && window[place] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { place += 1 }
        let digits = place
        var value: UInt32 = 0
        while place < nameEnd, let digit = ASCII.hexValue(window[place]), isHexadecimal || digit < 10 {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit), 0x11_0000)
            place += 1
        }
        let hasSemicolon = place < limit && window[place] == UInt8(ascii: ";")
        let offset = base + index
        guard place > digits else { return bare(index) }
        if !hasSemicolon {
            repairs.add(.semicolon, at: offset, "A reference without semicolon was taken for one with it")
        }
        if window[index + 2] == UInt8(ascii: "X") {
            repairs.add(.reference, at: offset, "A reference with a capital X was taken for one with a small one")
        }
        let end = place + (hasSemicolon ? 1 : 0)
        switch value {
        case 0x80...0x9F:
            repairs.add(.windows, at: offset, "The reference &#\(value); means a character of windows-1252")
            return (.scalar(Windows1252.scalar(UInt8(value))), end)
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: break
        case 1..<0x20, 0xFFFE, 0xFFFF:
            repairs.add(
                .reference, at: offset, "A reference to the character \(value), which XML forbids, was left out")
            return (.nothing, end)
        default:
            repairs.add(.reference, at: offset, "A reference to no character was replaced by U+FFFD")
            return (.scalar("\u{FFFD}"), end)
        }
        return (.scalar(Unicode.Scalar(value) ?? "\u{FFFD}"), end)
    }

    private func named(
        at index: Int, end: Int, limit: Int, _ hasSemicolon: Bool
    ) throws(Excess) -> (Replacement, end: Int) {
        let offset = base + index
        guard end > index + 1, NameBytes.starts(window[index + 1]) else { return bare(index) }
        guard hasSemicolon else {
            // HTML ends such a name where no letter, digit or equals sign follows, so that addresses keep their parameters.
            var short = index + 1
            while short < end, NameBytes.isAlphanumeric(window[short]) { short += 1 }
            let name = name(index + 1, short)
            guard short == limit || window[short] != UInt8(ascii: "="), let scalar = HTMLLegacyNames.scalar(name) else {
                return bare(index)
            }
            repairs.add(.semicolon, at: offset, "“&\(name)” without semicolon was taken for a reference")
            return (.scalar(scalar), short)
        }
        let name = name(index + 1, end)
        switch name {
        case "amp": return (.scalar("&"), end + 1)
        case "lt": return (.scalar("<"), end + 1)
        case "gt": return (.scalar(">"), end + 1)
        case "quot": return (.scalar("\""), end + 1)
        case "apos": return (.scalar("'"), end + 1)
        default: break
        }
        do throws(EntityTable.Overflow) {
            if let bytes = try entities.expand(name) { return (.bytes(bytes), end + 1) }
        } catch {
            throw Excess(
                message: "entities expand to more than \(EntityTable.limit) bytes", offset: offset)
        }
        if let scalar = HTMLEntities.scalar(name) ?? HTMLLegacyNames.scalar(name) {
            repairs.add(.entity, at: offset, "XML does not know the entity “\(name)”; it was taken for HTML's")
            return (.scalar(scalar), end + 1)
        }
        repairs.add(.entity, at: offset, "The entity “\(name)” is not defined; it was kept as it is written")
        return (.written, end + 1)
    }

    /// An ampersand that begins no reference.
    private func bare(_ index: Int) -> (Replacement, end: Int) {
        repairs.add(.ampersand, at: base + index, "An ampersand that begins no reference was taken for text")
        return (.written, index + 1)
    }

    private func name(_ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: window[start..<end]), as: UTF8.self)
    }
}
