extension Theme.Style {
    var light: Palette.Choice {
        switch self {
        case .plain:
            Palette.Choice(
                ground: Color(0xFFFFFF), surface: Color(0xFFFFFF), text: Color(0x1F2328), muted: Color(0x5B6570),
                line: Color(0xD5DBE1), accent: Color(0x0B57D0))
        case .magazine:
            Palette.Choice(
                ground: Color(0xF1EDE6), surface: Color(0xFFFFFF), text: Color(0x1D1A17), muted: Color(0x6A6157),
                line: Color(0xDED6C9), accent: Color(0x9B1C31))
        case .digest:
            Palette.Choice(
                ground: Color(0xECEFF3), surface: Color(0xFFFFFF), text: Color(0x1A1F26), muted: Color(0x5A6472),
                line: Color(0xDDE3EA), accent: Color(0x1A5FB4))
        }
    }

    var dark: Palette.Choice {
        switch self {
        case .plain:
            Palette.Choice(
                ground: Color(0x17191C), surface: Color(0x17191C), text: Color(0xE6E8EA), muted: Color(0xA4ABB3),
                line: Color(0x3A4047), accent: Color(0x8AB4F8))
        case .magazine:
            Palette.Choice(
                ground: Color(0x12110F), surface: Color(0x1E1C1A), text: Color(0xEDE8E0), muted: Color(0xB0A79B),
                line: Color(0x413C37), accent: Color(0xF08A98))
        case .digest:
            Palette.Choice(
                ground: Color(0x0F1216), surface: Color(0x1A1E24), text: Color(0xE7EAEE), muted: Color(0xA3ACB8),
                line: Color(0x363D47), accent: Color(0x82B1F5))
        }
    }

    var font: FontStack { self == .magazine ? .serif : .sans }
}
