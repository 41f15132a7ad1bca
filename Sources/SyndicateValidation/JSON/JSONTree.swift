internal import Syndicate

/// JSON as flat arrays: what each value is and where it and its name stand.
///
/// Records are in the order of the document, so that what is within a value follows it up to `last`.
struct JSONTree: Sendable {
    enum Kind: UInt8, Sendable {
        case object, array, string, number, boolean, null
    }

    struct Record: Sendable {
        var kind: Kind
        var nameHasEscapes = false
        var hasEscapes = false
        /// Whether the value is whole; not so where the text breaks off within it.
        var isClosed = false
        /// The bytes between the quotation marks of the name; negative where the value has none.
        var nameStart: Int32 = -1
        var nameCount: Int32 = 0
        /// The bytes of the value, quotation marks and brackets included.
        var start: Int32
        var end: Int32
        /// The record of what holds it, −1 for none.
        var parent: Int32
        /// The place among its siblings, from 0.
        var number: Int32
        /// The next value in the same array or object, −1 for none.
        var next: Int32 = -1
        /// The last record within it; its own for an empty one.
        var last: Int32
    }

    private(set) var records: [Record] = []
    /// Where the text stops to be JSON.
    private(set) var failure: JSONScanner.Failure?

    /// Scans a text as far as it is JSON.
    init(_ bytes: [UInt8]) {
        let span = bytes.span
        var scanner = JSONScanner()
        var open: [Int32] = []
        /// For each open container the last value that it holds, and how many it holds.
        var lastChild: [(record: Int32, count: Int32)] = []
        var name: JSONScanner.Text?

        func add(_ kind: Kind, _ range: Range<Int>, hasEscapes: Bool = false, isClosed: Bool = true) {
            let index = Int32(records.count)
            var record = Record(
                kind: kind, hasEscapes: hasEscapes, isClosed: isClosed, start: Int32(range.lowerBound),
                end: Int32(range.upperBound), parent: open.last ?? -1, number: 0, last: index)
            if let name {
                record.nameStart = Int32(name.range.lowerBound)
                record.nameCount = Int32(name.range.count)
                record.nameHasEscapes = name.hasEscapes
            }
            name = nil
            if let depth = lastChild.indices.last {
                let before = lastChild[depth]
                record.number = before.count
                if before.record >= 0 { records[Int(before.record)].next = index }
                lastChild[depth] = (index, before.count + 1)
            }
            records.append(record)
        }
        func begin(_ kind: Kind) {
            add(kind, scanner.offset - 1..<scanner.offset, isClosed: false)
            open.append(Int32(records.count - 1))
            lastChild.append((-1, 0))
        }
        func end(isClosed: Bool) {
            guard let index = open.popLast() else { return }
            lastChild.removeLast()
            records[Int(index)].end = Int32(scanner.offset)
            records[Int(index)].isClosed = isClosed
            records[Int(index)].last = Int32(records.count - 1)
        }

        do throws(JSONScanner.Failure) {
            scan: while true {
                switch try scanner.next(span) {
                case .beginObject: begin(.object)
                case .beginArray: begin(.array)
                case .endObject, .endArray: end(isClosed: true)
                case .name(let text): name = text
                case .string(let text):
                    add(.string, text.range.lowerBound - 1..<text.range.upperBound + 1, hasEscapes: text.hasEscapes)
                case .number(let range): add(.number, range)
                case .bool(let value): add(.boolean, scanner.offset - (value ? 4 : 5)..<scanner.offset)
                case .null: add(.null, scanner.offset - 4..<scanner.offset)
                case .end: break scan
                }
            }
        } catch {
            failure = error
        }
        while !open.isEmpty { end(isClosed: false) }
    }
}
