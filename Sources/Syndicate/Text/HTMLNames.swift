/// Groups of HTML elements that the specification treats alike.
enum HTMLNames {
    /// Elements without content and end tag (HTML Standard, section 13.1.2, with those that the parser still knows).
    static let void: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr",
    ]
    /// Elements whose content the serialiser does not escape (section 13.3).
    static let rawText: Set<String> = [
        "iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp",
    ]
    /// Elements whose first line feed the parser drops.
    static let dropsLineFeed: Set<String> = ["pre", "textarea", "listing"]
}
