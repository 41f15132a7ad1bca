internal import SyndicateHTML
internal import SyndicateValidation

/// Pictures.
extension MailLint {
    mutating func checkImage(_ number: Int) {
        let element = nodes[number].element
        if let alternative = element["alt"] {
            let lower = alternative.lowercased()
            if [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains(where: lower.hasSuffix) {
                report(.imgAltName, at: number, attribute: "alt", value: alternative)
            }
        } else {
            report(.imgAlt, at: number)
        }
        let width = element["width"] ?? ""
        if width.isEmpty {
            report(.imgWidth, at: number, detail: "it has none")
        } else if !width.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || width.utf8.count > 5 || Int(width) == 0 {
            report(.imgWidth, at: number, attribute: "width", value: width, detail: "it is \(width)")
        }
        checkSource(number, Self.trimmed(element["src"] ?? ""))
    }

    private mutating func checkSource(_ number: Int, _ source: String) {
        let lower = source.lowercased()
        if lower.hasPrefix("data:") || Self.isPlaceholder(source) { return }
        if !lower.hasPrefix("https://") && !lower.hasPrefix("cid:") {
            let what =
                source.isEmpty
                ? "there is none" : lower.hasPrefix("http://") ? "it is not encrypted" : "it is not absolute"
            report(.imgSrcScheme, at: number, attribute: "src", value: source, detail: what)
        }
        guard let suffix = Self.unknownFormat(lower), !nodes[number].isHiddenFromOutlook else { return }
        report(.imgFormat, at: number, attribute: "src", value: suffix)
    }

    /// The end of an address that says that not all programs show the picture.
    private static func unknownFormat(_ address: String) -> String? {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let suffix = path.split(separator: "/").last.flatMap { name in
            name.contains(".") ? name.split(separator: ".").last.map(String.init) : nil
        }
        guard let suffix,
            ["webp", "avif", "svg", "svgz", "heic", "heif", "tif", "tiff", "jxl", "mp4"].contains(suffix)
        else { return nil }
        return suffix
    }

    /// A picture that a program may take in the place of another: without its type it takes what it cannot show.
    mutating func checkAlternative(_ number: Int) {
        let element = nodes[number].element
        guard element["type"] == nil, let set = element["srcset"],
            document.isInside(number, { $0.name == "picture" })
        else { return }
        let suffixes = SourceSet(parsing: set).candidates.compactMap { Self.unknownFormat($0.url.lowercased()) }
        if let suffix = suffixes.first { report(.imgFormat, at: number, attribute: "srcset", value: suffix) }
    }
}
