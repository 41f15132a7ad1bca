extension LenientTokenizer {
    /// The bytes at which plain text ends: below the space all but tab and line feed, `<`, `&`, `]` and 0xEF.
    private static let special: [Bool] = (0...255).map { byte in
        byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x3C || byte == 0x26 || byte == 0x5D || byte == 0xEF
    }

    /// Character data up to the next `<`.
    func text(from start: Int) throws(Excess) -> Int? {
        if elements.depth == 0 { return outside(from: start) }
        var index = start
        var run = start
        while true {
            index = plain(from: index)
            guard index < window.count else {
                emit(run, index)
                return index
            }
            let byte = window[index]
            if byte == UInt8(ascii: "<") {
                emit(run, index)
                return index
            }
            if byte == UInt8(ascii: "&") {
                emit(run, index)
                guard let end = try reference(at: index) else { return waits(at: index, from: start) }
                index = end
                run = end
            } else if byte == UInt8(ascii: "]") {
                guard isLast || window.count - index >= 3 else {
                    emit(run, index)
                    return waits(at: index, from: start)
                }
                if self.byte(index + 1) == byte, self.byte(index + 2) == UInt8(ascii: ">") {
                    repairs.add(.section, at: base + index, "“]]>” outside of a CDATA section was taken for text")
                }
                index += 1
            } else {
                let (length, kept) = character(at: index)
                guard length > 0 else {
                    emit(run, index)
                    return waits(at: index, from: start)
                }
                if kept {
                    index += length
                } else {
                    emit(run, index)
                    if byte == 0x0D, self.byte(index + 1) != 0x0A { emit(CollectionOfOne(0x0A), at: index) }
                    index += length
                    run = index
                }
            }
        }
    }

    /// Whether something before `index` was done with; if not, more of the document is needed.
    private func waits(at index: Int, from start: Int) -> Int? { index > start ? index : nil }

    /// The index of the next byte that needs a look.
    private func plain(from start: Int) -> Int {
        let window = window
        return Self.special.withUnsafeBufferPointer { special in
            var index = start
            while index < window.count, !special[Int(window[index])] { index += 1 }
            return index
        }
    }

    /// The length of a character that plain text may not hold as it is, and whether it stays; 0 to wait for more.
    private func character(at index: Int) -> (length: Int, kept: Bool) {
        let byte = window[index]
        if byte == 0x0D { return isLast || index + 1 < window.count ? (1, false) : (0, false) }
        if byte < 0x20 {
            repairs.add(.control, at: base + index, "The control character \(byte) was left out")
            return (1, false)
        }
        guard byte == 0xEF else { return (1, true) }
        guard isLast || index + 2 < window.count else { return (0, false) }
        if self.byte(index + 1) == 0xBF, self.byte(index + 2) & 0xFE == 0xBE {
            repairs.add(.control, at: base + index, "A code point that is no character was left out")
            return (3, false)
        }
        return (3, true)
    }

    /// White space outside of the root element means nothing, anything else is junk.
    private func outside(from start: Int) -> Int {
        var index = start
        while index < window.count, window[index] != UInt8(ascii: "<") {
            if !NameBytes.isSpace(window[index]) { junk(at: index) }
            index += 1
        }
        return index
    }

    /// Adds text in which nothing is markup.
    func emitSection(_ start: Int, _ end: Int) {
        var index = start
        var run = start
        while index < end {
            let byte = window[index]
            if byte >= 0x20 && byte != 0xEF || byte == 0x0A || byte == 0x09 {
                index += 1
                continue
            }
            let (length, kept) = character(at: index)
            if !kept {
                emit(run, index)
                if byte == 0x0D, self.byte(index + 1) != 0x0A { emit(CollectionOfOne(0x0A), at: index) }
                run = index + max(length, 1)
            }
            index += max(length, 1)
        }
        emit(run, end)
    }
}
