/// What HTML has, and which of it readers of feeds show.
enum HTMLElements {
    static func isVoid(_ name: String) -> Bool { void.contains(name) }

    /// Whether an element may be left open.
    static func endTagIsOptional(_ name: String) -> Bool { optional.contains(name) }

    /// Whether HTML has, or had, such an element.
    static func isKnown(_ name: String) -> Bool {
        isAcceptable(name) || risky.contains(name) || document.contains(name)
    }

    /// Whether readers show the element, because it can do no harm.
    static func isAcceptable(_ name: String) -> Bool { acceptable.contains(name) }

    /// Whether an element runs or loads something, or changes the page around it.
    static func isDangerous(_ name: String) -> Bool { dangerous.contains(name) }

    /// Whether an attribute can do no harm.
    static func isAcceptable(attribute name: String) -> Bool {
        attributes.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
    }

    /// Whether an attribute holds an address.
    static func isAddress(attribute name: String) -> Bool { addresses.contains(name) }

    private static func set(_ names: String) -> Set<String> {
        Set(names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    private static let void = set(
        "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr")

    private static let optional = set(
        "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr")

    private static let acceptable = set(
        """
        a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup \
        command data datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form \
        h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd keygen label legend li m main map mark menu meter multicol nav nextid noscript \
        ol optgroup option output p picture pre progress q rb rbc rp rt rtc ruby s samp section select small sound source spacer span strike \
        strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr xmp
        """)

    private static let risky = set(
        "applet base basefont bgsound blink embed frame frameset iframe image isindex link listing marquee meta nobr noembed noframes object "
            + "param plaintext script slot style svg template math title")

    private static let document = set("html head body")

    private static let dangerous = set(
        "applet base bgsound embed frame frameset link meta object param plaintext script")

    private static let attributes = set(
        """
        abbr accept accept-charset accesskey action align allow allowfullscreen alt autocomplete autofocus autoplay axis background balance \
        bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char \
        charoff charset checked choff cite class clear color cols colspan compact contenteditable contextmenu controls coords crossorigin \
        data datafld datapagesize datasrc datetime decoding default delay dir disabled download draggable dynsrc enctype end face fetchpriority \
        for form frame frameborder galleryimg gutter headers height hidden hidefocus high hreflang hspace href icon id imagesizes imagesrcset inputmode \
        ismap itemprop itemscope itemtype keytype kind label lang leftspacing list longdesc loop loopcount loopend loopstart loading low lowsrc max \
        maxlength media method min multiple muted name nohref noshade nowrap open optimum pattern ping playsinline point-size poster pqg preload \
        preserveaspectratio prompt radiogroup readonly referrerpolicy rel repeat-max repeat-min replace required rev reversed rightspacing role rows rowspan rules scope \
        scrolling selected shape size sizes span spellcheck src srcdoc srclang srcset start step style summary suppress tabindex target template title \
        toppadding translate type unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang xmlns
        """)

    private static let addresses = set("action background cite data formaction href icon longdesc poster src usemap")
}
