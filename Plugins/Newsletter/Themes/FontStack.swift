/// Families of fonts in the order in which they are tried.
struct FontStack: Sendable, Equatable {
    /// The list as CSS has it; it holds neither double quotes nor anything that ends a declaration.
    let css: String
    let isSerif: Bool

    static let sans = FontStack(trusted: "'Helvetica Neue',Helvetica,Arial,sans-serif")
    static let serif = FontStack(trusted: "Georgia,'Times New Roman',serif")

    private init(trusted css: String) {
        self.css = css
        isSerif = !css.hasSuffix("sans-serif")
    }

    /// Names divided by commas; letters, digits, spaces and hyphens, with or without quotes. A generic family is
    /// added where none is.
    init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        var names: [String] = []
        for part in text.utf8.split(separator: UInt8(ascii: ",")) {
            let bytes = part.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
            let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard !words.isEmpty, bytes.allSatisfy(Self.isPlain) else { return nil }
            names.append(words.count == 1 ? words[0] : "'" + words.joined(separator: " ") + "'")
        }
        guard let last = names.last else { return nil }
        if !Self.generic.contains(last) { names.append("sans-serif") }
        css = names.joined(separator: ",")
        isSerif = names.last == "serif"
    }

    private static let generic = ["serif", "sans-serif", "monospace", "system-ui"]

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: byte >= 0x80
        }
    }
}
