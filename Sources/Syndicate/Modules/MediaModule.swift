// Media RSS 1.5.1, as far as the model's pictures and files need it.

extension Figure {
    /// The picture as `media:content`, or `nil` where there is only a caption.
    ///
    /// `media:description` is the caption, or the alternative text where there is no caption; `media:text`, the medium's
    /// equivalent in words, is always the alternative text; `media:credit` says who made it.
    public var mediaContent: ExtensionElement? {
        guard let url else { return nil }
        var element = ExtensionElement(
            .media, "content",
            [
                "url": url, "fileSize": length.flatMap { $0 > 0 ? String($0) : nil },
                "type": type ?? MediaType.essence(forPath: url),
                "medium": "image", "height": height.map { String(max($0, 0)) },
                "width": width.map { String(max($0, 0)) },
            ])
        func add(_ name: String, _ text: String?, type: String? = "plain") {
            guard let text, !text.isEmpty else { return }
            let child = ExtensionElement(.media, name, ["type": type], children: [.text(text)])
            element.children.append(.element(child))
        }
        add("description", caption ?? alt)
        add("credit", credit, type: nil)
        add("text", alt)
        return element
    }

    /// The picture as `media:thumbnail`, or `nil` where there is only a caption.
    public var mediaThumbnail: ExtensionElement? {
        guard let url else { return nil }
        return ExtensionElement(
            .media, "thumbnail",
            ["url": url, "height": height.map { String(max($0, 0)) }, "width": width.map { String(max($0, 0)) }])
    }

    /// A caption without a picture as `syndicate:figure`, for which Media RSS has no words; `nil` where there is a picture.
    public var captionElement: ExtensionElement? {
        guard url == nil, alt != nil || caption != nil || credit != nil else { return nil }
        return ExtensionElement(.syndicate, "figure", ["alt": alt, "caption": caption, "credit": credit])
    }
}

extension Attachment {
    /// The file as `media:content`, without its alternates; the bitrate is in kilobits a second there.
    public var mediaContent: ExtensionElement {
        let type = knownType
        var element = ExtensionElement(
            .media, "content",
            [
                "url": url, "fileSize": length.flatMap { $0 > 0 ? String($0) : nil }, "type": type,
                "medium": type.flatMap(MediaType.medium), "bitrate": bitrate.flatMap { Self.decimal($0 / 1000) },
                "duration": duration.flatMap(Self.decimal), "height": height.map { String(max($0, 0)) },
                "lang": language,
            ])
        if let title, !title.isEmpty {
            let child = ExtensionElement(.media, "title", ["type": "plain"], children: [.text(title)])
            element.children.append(.element(child))
        }
        element.children += extensions.elements.map { .element($0) }
        return element
    }

    /// The file and the same thing in other forms as `media:group`, the file itself being the default.
    public var mediaGroup: ExtensionElement {
        var first = mediaContent
        first.attributes.append(ExtensionAttribute(name: "isDefault", value: "true"))
        let others = alternates.map { ExtensionNode.element($0.mediaContent) }
        return ExtensionElement(.media, "group", children: [.element(first)] + others)
    }

    /// A number as XML Schema's decimal has it, without exponent and with three digits at the most behind the point.
    static func decimal(_ number: Double) -> String? {
        guard number.isFinite, number >= 0, number < 1e12 else { return nil }
        let thousandths = Int64((number * 1000).rounded())
        let whole = String(thousandths / 1000)
        let rest = thousandths % 1000
        guard rest > 0 else { return whole }
        var digits = String(rest + 1000).dropFirst()
        while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
