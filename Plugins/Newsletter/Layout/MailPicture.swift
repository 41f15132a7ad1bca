/// What mail programs can show and open.
enum MailPicture {
    /// Whether Outlook on Windows and Gmail show a picture, as far as its address tells.
    static func isShown(_ address: String) -> Bool {
        guard isAddress(address) || hasPrefix(address, "cid:") else { return false }
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return ![".webp", ".avif", ".svg", ".svgz", ".jxl", ".heic", ".tif", ".tiff"].contains { ending in
            path.count > ending.utf8.count
                && path.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 | 0x20 == $1 | 0x20 }
        }
    }

    /// Whether a link may lead there.
    static func isAddress(_ address: String) -> Bool {
        address.utf8.count <= 4_096
            && ["https://", "http://", "mailto:", "tel:"].contains { hasPrefix(address, $0) }
    }

    private static func hasPrefix(_ address: String, _ prefix: String) -> Bool {
        address.utf8.count > prefix.utf8.count
            && zip(address.utf8, prefix.utf8).allSatisfy { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
    }
}
