/// Decides by a URL's scheme whether it stays.
///
/// Browsers strip control characters and blanks around a URL and remove tabs and line ends within it (URL Standard,
/// section 4.4), so that `java\nscript:` is a script; what is looked at here is what they would see, and more.
enum URLFilter {
    /// The scheme of `url` in lower case: nil for a URL without one, empty for one that is not clearly any.
    static func scheme(of url: String) -> String? {
        var scheme: [UInt8] = []
        var isOdd = false
        for scalar in url.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
                0x3000, 0xFEFF, 0xFFF9...0xFFFD, 0xE0000...0xE0FFF:
                continue
            case 0x3A: return isOdd || scheme.isEmpty ? "" : String(decoding: scheme, as: UTF8.self)
            case 0x2F, 0x3F, 0x23, 0x5C: return nil
            case 0x41...0x5A, 0x61...0x7A: scheme.append(UInt8(scalar.value) | 0x20)
            case 0x2B, 0x2D, 0x2E, 0x30...0x39:
                if scheme.isEmpty { isOdd = true }
                scheme.append(UInt8(scalar.value))
            default: isOdd = true
            }
        }
        return nil
    }

    /// `url` without control characters, and without blanks at its ends.
    static func cleaned(_ url: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in url.unicodeScalars where scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
            scalars.append(scalar)
        }
        return String(scalars).trimmedHTMLSpace
    }

    /// `url` cleaned, if its scheme is one of `schemes` or there is none and relative URLs are allowed.
    static func allowed(_ url: String, schemes: Set<String>, relative: Bool) -> String? {
        guard let scheme = scheme(of: url) else { return relative ? cleaned(url) : nil }
        return schemes.contains(scheme) ? cleaned(url) : nil
    }

    /// Whether a browser that follows `url` could run a script.
    static func runsScripts(_ url: String) -> Bool {
        switch scheme(of: url) {
        case "javascript", "vbscript", "livescript", "mocha", "view-source": true
        case "data": !isDataImage(cleaned(url))
        default: false
        }
    }

    /// Whether `url` is a `data:` URL of a raster image in base64.
    static func isDataImage(_ url: String) -> Bool {
        let start = url.utf8.prefix(40).map(\.asciiLowercased)
        return ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains {
            start.starts(with: Array("data:image/\($0);base64,".utf8))
        }
            && url.utf8.drop { $0 != UInt8(ascii: ",") }.dropFirst().allSatisfy {
                switch $0 {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
                default: false
                }
            }
    }

    /// The host of an `https:` URL, in lower case; nil for any other and for one with a user name or a port.
    static func secureHost(of url: String) -> String? {
        let bytes = url.utf8.map(\.asciiLowercased)
        let start = Array("https://".utf8)
        guard bytes.starts(with: start) else { return nil }
        let host = bytes[start.count...].prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        let isPlain = host.allSatisfy {
            switch $0 {
            case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
            default: false
            }
        }
        return isPlain && !host.isEmpty ? String(decoding: host, as: UTF8.self) : nil
    }
}
