internal import SyndicateHTML
internal import SyndicateMail

/// An element of the mail with what is known of it.
struct MailNode {
    let place: ElementPlace
    /// The number of its parent.
    let parent: Int?
    /// The numbers of its children, in the order of the element's own.
    var children: [Int] = []
    /// The number of its start tag among the source's; nil for an element that no tag stands for.
    let tag: Int?
    /// What its `style` attribute says.
    var own: [PlacedDeclaration] = []
    /// What it looks like by day and by night.
    var light = ComputedStyle()
    var dark = ComputedStyle()
    /// Whether Outlook does not see it.
    var isHiddenFromOutlook = false

    var element: HTMLElement { place.element }
    var name: String { place.element.name }

    /// Whether text that can be seen stands in it, not only in what is in it.
    var hasOwnText: Bool {
        element.children.contains { node in
            guard case .text(let text) = node else { return false }
            return MailText.isVisible(text)
        }
    }
}

/// Text as a reader sees it.
enum MailText {
    /// White space, joiners, soft hyphens and other signs of which nothing is seen.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E,
            0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
            true
        default: false
        }
    }

    static func isVisible(_ text: String) -> Bool { text.unicodeScalars.contains { !isBlank($0) } }
}
