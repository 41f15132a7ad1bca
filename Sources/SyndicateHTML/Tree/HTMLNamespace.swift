/// The namespace of an HTML tree's element.
public enum HTMLNamespace: String, Sendable, Hashable, CaseIterable {
    /// HTML.
    case html = "http://www.w3.org/1999/xhtml"
    /// SVG within HTML.
    case svg = "http://www.w3.org/2000/svg"
    /// MathML within HTML.
    case math = "http://www.w3.org/1998/Math/MathML"
}
