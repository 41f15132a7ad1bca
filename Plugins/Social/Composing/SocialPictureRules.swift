internal import Syndicate

/// What pictures a network's API takes; what is not known to be limited has no limit.
struct SocialPictureRules: Sendable {
    /// The media types.
    var types: Set<String>?
    /// How many bytes a picture may have.
    var bytes: Int64?
    /// How many bytes one that moves may have, where that is another number.
    var gifBytes: Int64?
    /// How many pixels: width times height.
    var pixels: Int?
    /// How many pixels width and height may be together.
    var sides: Int?
    /// Width divided by height.
    var ratio: ClosedRange<Double>?

    static let typeCode = "image-type"

    /// What is wrong with a picture, by what is known of it.
    func problems(of picture: SocialAttachment, on title: String) -> [TextWarning] {
        var problems: [TextWarning] = []
        func add(_ code: String, _ message: String, limit: Int? = nil, actual: Int? = nil) {
            problems.append(TextWarning(.error, code, message, limit: limit, actual: actual))
        }
        if let type = picture.mediaType, let types, !types.contains(type) {
            let known = types.sorted().map { $0.hasPrefix("image/") ? String($0.dropFirst(6)) : $0 }
            add(Self.typeCode, "\(title) takes pictures as \(known.joined(separator: ", ")), not \(type).")
        }
        let bytes = picture.mediaType == "image/gif" ? gifBytes ?? bytes : bytes
        if let length = picture.length, let bytes, length > bytes {
            add(
                "image-bytes", "The picture has \(length) bytes; \(title) takes \(bytes).",
                limit: Int(clamping: bytes), actual: Int(clamping: length))
        }
        guard let width = picture.width, let height = picture.height, width > 0, height > 0 else { return problems }
        let (area, isHuge) = width.multipliedReportingOverflow(by: height)
        if let pixels, isHuge || area > pixels {
            add(
                "image-pixels", "The picture has \(width) × \(height) pixels; \(title) takes \(pixels) in all.",
                limit: pixels, actual: isHuge ? .max : area)
        }
        let (sum, isEndless) = width.addingReportingOverflow(height)
        if let sides, isEndless || sum > sides {
            add(
                "image-sides",
                "Width and height of the picture are \(width) and \(height); \(title) takes \(sides) in sum.",
                limit: sides, actual: isEndless ? .max : sum)
        }
        if let ratio, !ratio.contains(Double(width) / Double(height)) {
            add(
                "image-ratio",
                "The picture is too \(width > height ? "wide" : "high") for \(title): \(width) × \(height).")
        }
        return problems
    }
}
