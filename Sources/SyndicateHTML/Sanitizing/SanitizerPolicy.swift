/// What HTML from outside may contain; everything else is taken out by a `Sanitizer`.
///
/// Whatever a policy says, there are no scripts, styles, templates, raw text elements, SVG, MathML, event handlers,
/// `srcdoc` and `ping`, and no URL is kept whose scheme is not listed.
public struct SanitizerPolicy: Sendable, Hashable {
    /// What becomes of `id` and of a link's `name`, which can shadow a page's own names.
    public enum Identifiers: Sendable, Hashable {
        /// They are removed.
        case removed
        /// The prefix is put before each, and before what `href="#…"` refers to.
        case prefixed(String)
        /// They stay.
        case kept
    }

    /// What becomes of `class`.
    public enum Classes: Sendable, Hashable {
        /// They are removed.
        case removed
        /// Only these stay.
        case only(Set<String>)
        /// They stay.
        case kept
    }

    /// The elements that stay, each with the attributes that it may have beside `globalAttributes`.
    public var elements: [String: Set<String>]
    /// The attributes that every element may have. `id`, `class` and `style` have rules of their own.
    public var globalAttributes: Set<String>
    /// The schemes that `href` and `cite` may have, in lower case.
    public var linkSchemes: Set<String>
    /// The schemes that `src`, `srcset`, `poster` and `background` may have, in lower case.
    public var sourceSchemes: Set<String>
    /// Whether URLs without scheme stay.
    public var allowsRelativeURLs: Bool
    /// Whether an `img` may have a `data:` URL of a raster image in base64.
    public var allowsDataImages: Bool
    /// The CSS properties that `style` may set, in lower case.
    public var styleProperties: Set<String>
    /// What becomes of `id`.
    public var identifiers: Identifiers
    /// What becomes of `class`.
    public var classes: Classes
    /// The hosts from which an `iframe` may come, by HTTPS; without any there are no `iframe`s.
    public var frameHosts: Set<String>
    /// Whether links may have `target="_blank"`; then `rel` says `noopener`.
    public var allowsTarget: Bool
    /// What `rel` of every link with `href` says beside its own words, such as `nofollow`.
    public var linkRelations: [String]

    /// A policy that lets nothing but the given elements stay.
    public init(
        elements: [String: Set<String>],
        globalAttributes: Set<String> = ["aria-label", "dir", "lang", "role", "title"],
        linkSchemes: Set<String> = ["http", "https", "mailto"], sourceSchemes: Set<String> = ["http", "https"],
        allowsRelativeURLs: Bool = true, allowsDataImages: Bool = false, styleProperties: Set<String> = [],
        identifiers: Identifiers = .removed, classes: Classes = .removed, frameHosts: Set<String> = [],
        allowsTarget: Bool = false, linkRelations: [String] = []
    ) {
        self.elements = elements
        self.globalAttributes = globalAttributes
        self.linkSchemes = linkSchemes
        self.sourceSchemes = sourceSchemes
        self.allowsRelativeURLs = allowsRelativeURLs
        self.allowsDataImages = allowsDataImages
        self.styleProperties = styleProperties
        self.identifiers = identifiers
        self.classes = classes
        self.frameHosts = frameHosts
        self.allowsTarget = allowsTarget
        self.linkRelations = linkRelations
    }
}
