internal import CGumbo

/// Names of elements and attributes in Gumbo's terms.
enum GumboNames {
    private static let known: [String] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map {
        gumbo_normalized_tagname(GumboTag($0)).map { String(cString: $0) } ?? ""
    }

    /// The element's name: lower case in HTML and MathML, with the specification's capitals in SVG.
    static func name(of element: GumboElement, in namespace: HTMLNamespace) -> String {
        if namespace == .svg, element.original_tag.length > 0 {
            var piece = element.original_tag
            gumbo_tag_from_original_text(&piece)
            if let name = gumbo_normalize_svg_tagname(&piece) { return String(cString: name) }
        }
        let tag = Int(element.tag.rawValue)
        if tag < known.count { return known[tag] }
        return name(inTag: element.original_tag)
    }

    /// The name that a tag in the source begins with, in lower case.
    private static func name(inTag tag: GumboStringPiece) -> String {
        guard let data = tag.data else { return "" }
        let bytes = UnsafeRawBufferPointer(start: data, count: tag.length)
        var name: [UInt8] = []
        for byte in bytes.dropFirst(bytes.count > 1 && bytes[1] == UInt8(ascii: "/") ? 2 : 1) {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"):
                return String(decoding: name, as: UTF8.self)
            case 0: name += [0xEF, 0xBF, 0xBD]
            case 0x41...0x5A: name.append(byte | 0x20)
            default: name.append(byte)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// The prefix that HTML writes before the attribute's name; Gumbo keeps it apart.
    static func prefix(of attribute: GumboAttribute) -> String {
        switch attribute.attr_namespace {
        case GUMBO_ATTR_NAMESPACE_XLINK: "xlink:"
        case GUMBO_ATTR_NAMESPACE_XML: "xml:"
        case GUMBO_ATTR_NAMESPACE_XMLNS: attribute.original_name.length > 5 ? "xmlns:" : ""
        default: ""
        }
    }

    /// Gumbo's number for an element's name.
    static func tag(_ name: String) -> GumboTag {
        gumbo_tag_enum(name)
    }
}
