internal import Syndicate
internal import SyndicateHTML

/// Changes attributes of start tags in a source, and nothing else.
struct TagEditor {
    private let bytes: [UInt8]
    /// Where each line begins.
    private let lines: [Int]

    init(_ html: String) {
        bytes = Array(html.utf8)
        var lines = [0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A { lines.append(index + 1) }
        self.lines = lines
    }

    /// The source with the attributes set: in the place of one of that name, else behind the last.
    func applying(_ changes: StyleChanges) -> String {
        var edits: [(range: Range<Int>, bytes: [UInt8])] = []
        // In their order, so that a document on one line is counted once.
        var place = Place()
        for (position, attributes) in changes.byPosition.sorted(by: Self.isBefore) {
            guard let tag = offset(of: position, from: &place), tag < bytes.count, bytes[tag] == UInt8(ascii: "<")
            else { continue }
            let (places, end) = attributePlaces(in: tag)
            var added: [UInt8] = []
            for attribute in attributes {
                let text = Self.text(attribute)
                if let place = places[attribute.name] { edits.append((place, text)) } else { added += [0x20] + text }
            }
            if !added.isEmpty { edits.append((end..<end, added)) }
        }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var index = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= index
        {
            output += bytes[index..<edit.range.lowerBound]
            output += edit.bytes
            index = edit.range.upperBound
        }
        return String(decoding: output + bytes[index...], as: UTF8.self)
    }

    private static func text(_ attribute: HTMLAttribute) -> [UInt8] {
        var text = Array("\(attribute.name)=\"".utf8)
        HTMLEscape.append(attribute: attribute.value, to: &text)
        text.append(UInt8(ascii: "\""))
        return text
    }

    /// Up to where was counted.
    private struct Place {
        var line = 0
        var column = 1
        var index = 0
    }

    private typealias Change = (key: SourcePosition, value: [HTMLAttribute])

    private static func isBefore(_ left: Change, _ right: Change) -> Bool {
        (left.key.line, left.key.column) < (right.key.line, right.key.column)
    }

    private func offset(of position: SourcePosition, from place: inout Place) -> Int? {
        guard position.line >= 1, position.line <= lines.count else { return nil }
        if place.line != position.line || place.column > position.column {
            place = Place(line: position.line, index: lines[position.line - 1])
        }
        // Columns are counted in scalars.
        while place.column < position.column, place.index < bytes.count {
            place.index += 1
            while place.index < bytes.count, bytes[place.index] & 0xC0 == 0x80 { place.index += 1 }
            place.column += 1
        }
        return place.index
    }

    /// Where the attributes of a start tag stand, by their names, and where another could be added (HTML Standard, section 13.2.5).
    private func attributePlaces(in tag: Int) -> (places: [String: Range<Int>], end: Int) {
        var places: [String: Range<Int>] = [:]
        var index = tag + 1
        while index < bytes.count, !isSpace(index), bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        var end = index
        while true {
            while index < bytes.count, isSpace(index) || bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return (places, end) }
            let start = index
            // A first `=` belongs to the name.
            index += 1
            while index < bytes.count, !isSpace(index), !"/>=".utf8.contains(bytes[index]) { index += 1 }
            let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
            var next = index
            while next < bytes.count, isSpace(next) { next += 1 }
            if next < bytes.count, bytes[next] == UInt8(ascii: "=") { index = valueEnd(behind: next + 1) }
            if places[name] == nil { places[name] = start..<index }
            end = index
        }
    }

    private func valueEnd(behind equals: Int) -> Int {
        var index = equals
        while index < bytes.count, isSpace(index) { index += 1 }
        guard index < bytes.count else { return index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            while index < bytes.count, bytes[index] != quote { index += 1 }
            return min(index + 1, bytes.count)
        }
        while index < bytes.count, !isSpace(index), bytes[index] != UInt8(ascii: ">") { index += 1 }
        return index
    }

    private func isSpace(_ index: Int) -> Bool { StyleScanner.isSpace(bytes[index]) }
}
