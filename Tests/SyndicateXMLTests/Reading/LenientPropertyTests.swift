import Syndicate
import Testing

@testable import SyndicateXML

/// Numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Makes well-formed documents with everything that they may hold.
private struct Generator {
    var numbers: Numbers
    static let texts = [
        "x", " ", "\n", "\r\n", "\r", "é漢\u{1F600}", "&amp;", "&lt;", "&#233;", "&#x1F600;", "]x", "]]x", ">", "'",
        "\"",
        "&gt;&quot;&apos;", "--", "\t", "1 = 2", "/", "\u{7F}",
    ]
    static let names = ["a", "b", "td", "items", "p:q", "q:r", "é", "a-b.c_1", "Q", "channel", "xml:x", "_"]

    mutating func pick<Element>(_ all: [Element]) -> Element { all[Int.random(in: 0..<all.count, using: &numbers)] }
    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &numbers) == 0 }
    mutating func text(_ most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &numbers)).map { _ in pick(Self.texts) }.joined()
    }

    mutating func document() -> String {
        var result = chance(2) ? "<?xml version=\"1.0\" encoding='utf-8'?>" : ""
        result += misc()
        if chance(3) { result += "<!DOCTYPE a PUBLIC \"-//x//\" 'y>'>" + misc() }
        return result + element(depth: 0) + misc()
    }

    mutating func misc() -> String { chance(3) ? "\n<!-- - > < & --><?p-i x > ' y?>\n<?q?>" : "" }

    mutating func element(depth: Int) -> String {
        let name = pick(depth == 0 ? ["root", "rss", "feed", "p:root"] : Self.names.filter { $0 != "xml:x" })
        var tag = "<" + name
        if depth == 0 || chance(6) { tag += " xmlns:p='urn:p\(Int.random(in: 0...1, using: &numbers))'" }
        if depth == 0 || chance(6) { tag += "\n  xmlns:q = \"urn:q\"" }
        if chance(5) { tag += " xmlns='\(pick(["", "urn:d", "urn:&amp;e"]))'" }
        for name in Set((0..<3).map { _ in pick(Self.names) }).sorted() where chance(2) {
            let quote = pick(["'", "\""])
            let value = text(3).replacing(quote, with: "|")
            tag += "\(pick([" ", "\n", "\r\n"]))\(name)\(pick(["=", " = "]))\(quote)\(value)\(quote)"
        }
        if chance(4) { return tag + pick(["/>", " />"]) }
        tag += pick([">", " >"])
        for _ in 0..<(depth < 6 ? Int.random(in: 0...4, using: &numbers) : 0) {
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0, 1: tag += depth < 6 ? element(depth: depth + 1) : ""
            case 2: tag += "<![CDATA[" + text(4).replacing("]]>", with: "") + "<b> & ]]>"
            case 3: tag += misc()
            default: tag += text(5).replacing("]]>", with: "")
            }
        }
        return tag + "</\(name)\(pick(["", " ", "\n"]))>"
    }
}

/// The events without the positions that only tags have.
private func plainEvents(_ document: String, _ mode: XMLReader.Mode, pieces: Int? = nil) throws -> [String] {
    try events(document, mode: mode, pieces: pieces).filter { $0 != "\"\"" }
}

@Suite("Strict and lenient reading")
struct LenientPropertyTests {
    @Test("agree on well-formed documents", arguments: 0..<40)
    func agree(seed: Int) throws {
        var generator = Generator(numbers: Numbers(state: UInt64(seed)))
        for _ in 0..<10 {
            let document = generator.document()
            let strict = try plainEvents(document, .strict)
            let lenient = try plainEvents(document, .lenient)
            let difference = zip(strict, lenient).first { $0 != $1 }
            #expect(
                difference == nil && strict.count == lenient.count,
                "\(String(describing: difference)) in \(document.debugDescription)")
            let log = DiagnosticLog()
            var reader = try XMLReader(XMLInput(bytes: Array(document.utf8)), mode: .lenient, log: log)
            while try reader.next() != .endOfDocument {}
            #expect(log.diagnostics.isEmpty, "\(document.debugDescription)")
        }
    }

    @Test("do not depend on where a document is cut", arguments: 0..<12)
    func cuts(seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed))
        var generator = Generator(numbers: numbers)
        for _ in 0..<10 {
            var bytes = Array(generator.document().utf8)
            // Half of them well-formed.
            if seed % 2 == 1 { for _ in 0..<4 { bytes.remove(at: Int.random(in: 0..<bytes.count, using: &numbers)) } }
            let whole = try raw(bytes, size: 65_536)
            for size in [16, 17, 19, 64] {
                let cut = try raw(bytes, size: size)
                let difference = zip(cut, whole).first { $0 != $1 }
                #expect(cut == whole, "\(String(describing: difference)) \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    /// What the parser gives, texts joined, when it gets a document in pieces of `size` bytes; and what it reports.
    private func raw(_ bytes: [UInt8], size: Int) throws -> [String] {
        let log = DiagnosticLog()
        let names = XMLNames()
        let parser = try LenientParser(
            XMLInput(bytes: bytes), names: names, limits: XMLLimits(), log: log, size: size)
        let buffer = UnsafeMutablePointer<XMLEventBuffer>.allocate(capacity: 1)
        buffer.initialize(to: XMLEventBuffer())
        defer {
            buffer.deinitialize(count: 1)
            buffer.deallocate()
        }
        func text(_ start: Int32, _ count: Int32) -> String {
            String(
                decoding: UnsafeBufferPointer(start: buffer.pointee.bytes + Int(start), count: Int(count)),
                as: UTF8.self)
        }
        var lines = [""]
        while true {
            try parser.next(into: buffer)
            for index in 0..<buffer.pointee.eventCount {
                let event = buffer.pointee.events[index]
                switch event.kind {
                case .text: lines[lines.count - 1] += text(event.start, event.count)
                case .start:
                    lines.append(
                        "<\(names.names[Int(event.name)]) \(event.offset) \(parser.position(at: event.offset))")
                    for index in Int(event.start)..<Int(event.start + event.count) {
                        let attribute = buffer.pointee.attributes[index]
                        lines.append("\(names.names[Int(attribute.name)])=\(text(attribute.start, attribute.count))")
                    }
                    lines.append("")
                case .end: lines += ["/\(names.names[Int(event.name)]) \(event.offset)", ""]
                case .instruction:
                    lines += ["?\(names.names[Int(event.name)].local) \(text(event.start, event.count))", ""]
                case .endOfDocument: return lines + log.diagnostics.map(\.description).sorted()
                }
            }
        }
    }

    @Test("broken anywhere, end and keep the depth right", arguments: 0..<20)
    func broken(seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed) &+ 1000)
        var generator = Generator(numbers: Numbers(state: UInt64(seed)))
        for _ in 0..<20 {
            var bytes = Array(generator.document().utf8)
            for _ in 0..<Int.random(in: 1...6, using: &numbers) {
                let place = Int.random(in: 0..<bytes.count, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
                case 1: bytes.insert(Array("<>&'\"/!-[]?;=\0".utf8).randomElement(using: &numbers) ?? 0, at: place)
                default: bytes.remove(at: place)
                }
                if bytes.isEmpty { bytes = [0x3C] }
            }
            var reader = try XMLReader(XMLInput(bytes: bytes), mode: .lenient)
            var depth = 0
            while try reader.next() != .endOfDocument {
                if reader.event == .start { depth += 1 }
                if reader.event == .end { depth -= 1 }
                #expect(depth >= 0)
                if reader.event == .text {
                    reader.withText { text in
                        #expect(!text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D })
                    }
                }
            }
            #expect(depth == 0)
        }
    }
}
