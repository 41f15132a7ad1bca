/// Groups of HTML elements that the specification treats alike.
package enum HTMLNames {
    /// Elements without content and end tag (HTML Standard, section 13.1.2, with those that the parser still knows).
    package static let void: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr",
    ]
    /// Elements whose content the serialiser does not escape (section 13.3).
    package static let rawText: Set<String> = [
        "iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp",
    ]
    /// Elements whose first line feed the parser drops.
    package static let dropsLineFeed: Set<String> = ["pre", "textarea", "listing"]
}
