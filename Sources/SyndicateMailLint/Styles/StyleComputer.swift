internal import SyndicateHTML
internal import SyndicateMail

/// Works out what elements look like, from styles and attributes.
struct StyleComputer {
    /// How the cascade is resolved: as by day, or with what is said for the dark over it.
    enum Scheme {
        case light, dark
    }

    private let document: MailDocument
    private let light: RuleIndex
    private let dark: RuleIndex
    /// Whether programs may show the page itself dark.
    private let isDarkCapable: Bool

    init(_ document: MailDocument, isDarkCapable: Bool) {
        self.document = document
        self.isDarkCapable = isDarkCapable
        light = RuleIndex(document.sheets) { $0 == .always }
        dark = RuleIndex(document.sheets) { $0 != .sometimes }
    }

    /// Gives every element its styles.
    func compute() {
        var budget = 1_000_000
        for number in document.nodes.indices {
            let node = document.nodes[number]
            let parent = node.parent.map { document.nodes[$0] }
            let own = node.own.map(\.declaration)
            let byDay = declarations(node, own, light, &budget)
            let day = style(node, number, byDay, within: parent?.light, .light)
            guard isDarkCapable || dark.hasMore(than: light) else {
                document.setStyles(number, light: day, dark: day)
                continue
            }
            let byNight = dark.hasMore(than: light) ? declarations(node, own, dark, &budget) : byDay
            let night = style(node, number, byNight, within: parent?.dark, .dark)
            document.setStyles(number, light: day, dark: night)
        }
    }

    /// What of rules and its own holds for an element. A mail with more rules and elements than any has is looked at
    /// without its rules.
    private func declarations(
        _ node: MailNode, _ own: [StyleDeclaration], _ index: RuleIndex, _ budget: inout Int
    ) -> [StyleDeclaration] {
        guard budget > 0 else { return own }
        let rules = index.rules(for: node.place, &budget)
        return rules.isEmpty && !own.contains(where: \.isImportant)
            ? own : StyleCascade.declarations(rules, own: own)
    }

    private func style(
        _ node: MailNode, _ number: Int, _ declarations: [StyleDeclaration], within parent: ComputedStyle?,
        _ scheme: Scheme
    ) -> ComputedStyle {
        var style = parent ?? root(scheme)
        presentational(node, number, &style, scheme)
        let size = parent?.fontSize.value ?? 16
        for declaration in declarations where declaration.name == "font-size" || declaration.name == "font" {
            if let length = FontSize.read(declaration, parent: size) {
                style.fontSize = ComputedStyle.Sourced(value: length, source: number)
            }
        }
        var box = HiddenBox()
        var opacity = 1.0
        for declaration in declarations {
            let value = declaration.value.lowercased()
            switch declaration.name {
            case "color": set(&style.colour, Colour.read(value), number, parent?.colour)
            case "background-color", "background", "background-image":
                setGround(&style, declaration.name, value, number)
            case "font-weight": style.isBold = FontSize.isBold(value, parent: parent?.isBold ?? false)
            case "font":
                style.isBold = value.split(separator: " ").contains { FontSize.isBold(String($0), parent: false) }
            case "opacity":
                opacity = Self.share(value) ?? opacity
            case "visibility": style.isInvisible = value == "hidden" || value == "collapse"
            default: box.note(declaration.name, value)
            }
        }
        if box.isHidden || opacity < 0.05 || node.element["hidden"] != nil { style.isHidden = true }
        // With a ground of its own, both grow paler together.
        style.opacity = style.ground.source == number ? 1 : style.opacity * opacity
        return style
    }

    /// A number from 0 to 1, or a percentage.
    private static func share(_ value: String) -> Double? {
        let isPercentage = value.hasSuffix("%")
        guard let number = Double(isPercentage ? String(value.dropLast()) : value), number.isFinite else { return nil }
        return min(max(isPercentage ? number / 100 : number, 0), 1)
    }

    private func root(_ scheme: Scheme) -> ComputedStyle {
        var style = ComputedStyle()
        if scheme == .dark, isDarkCapable {
            style.colour.value = .white
            style.ground.value = Colour(hex: 0x121212)
        }
        return style
    }

    /// What elements and attributes of HTML say by themselves.
    private func presentational(_ node: MailNode, _ number: Int, _ style: inout ComputedStyle, _ scheme: Scheme) {
        let element = node.element
        switch element.name {
        case "a" where element["href"] != nil:
            let isDark = scheme == .dark && isDarkCapable
            style.colour = ComputedStyle.Sourced(value: Colour(hex: isDark ? 0x9E9EFF : 0x0000EE), source: nil)
        case "b", "strong", "th": style.isBold = true
        case "h1", "h2", "h3", "h4", "h5", "h6":
            style.isBold = true
            let factors = ["h1": 2, "h2": 1.5, "h3": 1.17, "h4": 1, "h5": 0.83, "h6": 0.67]
            style.fontSize = ComputedStyle.Sourced(
                value: style.fontSize.value * (factors[element.name] ?? 1), source: number)
        case "small":
            style.fontSize = ComputedStyle.Sourced(value: style.fontSize.value * 0.83, source: number)
        default: break
        }
        if element.name == "font", let size = element["size"].flatMap(FontSize.read(attribute:)) {
            style.fontSize = ComputedStyle.Sourced(value: size, source: number)
        }
        if let colour = element.name == "font" ? element["color"] : element.name == "body" ? element["text"] : nil {
            set(&style.colour, Colour.read(attribute: colour), number, nil)
        }
        if let colour = element["bgcolor"], ["table", "tr", "td", "th", "body"].contains(element.name) {
            setGround(&style, "background-color", colour.lowercased(), number)
            if style.ground.source != number, case .colour(let value) = Colour.read(attribute: colour) {
                style.ground = ComputedStyle.Sourced(value: value, source: number)
            }
        }
        if element["background"] != nil, ["table", "td", "body"].contains(element.name) {
            style.ground = ComputedStyle.Sourced(
                value: style.ground.source == number ? style.ground.value : nil, source: number)
        }
    }

    private func set(
        _ colour: inout ComputedStyle.Sourced<Colour?>, _ value: Colour.Value, _ number: Int,
        _ parent: ComputedStyle.Sourced<Colour?>?
    ) {
        switch value {
        case .colour(let value): colour = ComputedStyle.Sourced(value: value, source: number)
        case .inherit, .current: if let parent { colour = parent }
        case .transparent, .unknown: colour = ComputedStyle.Sourced(value: nil, source: number)
        }
    }

    private func setGround(_ style: inout ComputedStyle, _ property: String, _ value: String, _ number: Int) {
        let words = property == "background-color" ? [value] : Self.words(value)
        var isPicture = false
        for word in words {
            if word.hasPrefix("url(") || word.has("gradient(") || word.hasPrefix("image-set(") {
                isPicture = true
                continue
            }
            switch Colour.read(word) {
            case .colour(let colour):
                let ground = colour.alpha < 1 ? style.ground.value.map { colour.over($0) } : colour
                style.ground = ComputedStyle.Sourced(value: ground, source: number)
                return
            case .unknown where property == "background-color" || word.hasPrefix("var("):
                style.ground = ComputedStyle.Sourced(value: nil, source: number)
            default: break
            }
        }
        // A picture without a colour of the element's own behind it may be anything.
        if isPicture, style.ground.source != number { style.ground = ComputedStyle.Sourced(value: nil, source: number) }
    }

    /// The words of a value, functions whole.
    static func words(_ value: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var depth = 0
        for byte in value.utf8 {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth <= 0, byte == 0x20 || byte == UInt8(ascii: ",") {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll()
            } else {
                word.append(byte)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
