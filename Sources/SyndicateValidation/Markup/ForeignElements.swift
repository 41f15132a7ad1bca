/// What SVG and MathML have that can do no harm.
enum ForeignElements {
    static let svgNamespace = "http://www.w3.org/2000/svg"
    static let mathNamespace = "http://www.w3.org/1998/Math/MathML"

    static func isAcceptableSVG(_ name: String) -> Bool { svg.contains(name) }
    static func isAcceptableMath(_ name: String) -> Bool { math.contains(name) }

    /// Whether an attribute of MathML is known.
    static func isAcceptableMath(attribute name: String) -> Bool { mathAttributes.contains(name) }

    private static func set(_ names: String) -> Set<String> { Set(names.split(separator: " ").map(String.init)) }

    private static let svg = set(
        """
        a animate animateColor animateMotion animateTransform circle clipPath cursor defs desc ellipse feBlend feColorMatrix \
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feFlood feFuncA feFuncB feFuncG \
        feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile \
        feTurbulence filter font-face font-face-name font-face-src foreignObject g glyph hkern image line linearGradient marker mask metadata \
        missing-glyph mpath path pattern polygon polyline radialGradient rect set stop svg switch symbol text textPath title tref tspan use \
        view
        """)

    private static let math = set(
        """
        annotation annotation-xml maction math merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms \
        mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
        """)

    private static let mathAttributes = set(
        """
        accent accentunder actiontype align alignmentscope altimg alttext bevelled class close columnalign columnlines columnspacing columnspan \
        crossout decimalpoint definitionURL denomalign depth dir display displaystyle edge encoding equalcolumns equalrows fence fontfamily \
        fontsize fontstyle fontweight form frame height href id indentalign infixlinebreakstyle largeop length linebreak linethickness \
        location lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minlabelspacing minsize movablelimits notation numalign \
        open other position rowalign rowlines rowspacing rowspan rquote rspace scriptlevel selection separator separators shift side stretchy \
        style subscriptshift superscriptshift symmetric voffset width xlink:href xlink:show xlink:type xmlns xref
        """)
}
