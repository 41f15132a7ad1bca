/// The XML declaration that a document begins with (XML 1.0, section 2.8).
struct XMLDeclaration {
    /// The bytes of the version.
    private(set) var version: Range<Int>?
    /// The bytes of the encoding's name.
    private(set) var encoding: Range<Int>?

    /// The edit that declares UTF-8 where no encoding is declared.
    var fix: Fix? {
        guard encoding == nil else { return nil }
        if let version {
            let place = version.upperBound + 1
            return Fix("declare the encoding", [Fix.Edit(place..<place, " encoding=\"utf-8\"")])
        }
        return Fix("declare the encoding", [Fix.Edit(0..<0, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")])
    }

    init(_ bytes: [UInt8]) {
        guard bytes.starts(with: "<?xml".utf8), bytes.count > 6, bytes[5] <= 0x20 else { return }
        let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: ">")) ?? 0
        for attribute in StartTag(Array(bytes[..<end]), at: 0).attributes {
            if bytes[attribute.name].elementsEqual("version".utf8) { version = attribute.value }
            if bytes[attribute.name].elementsEqual("encoding".utf8) { encoding = attribute.value }
        }
    }
}
