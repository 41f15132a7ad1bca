internal import Syndicate

/// How a message is to be written.
struct ChatSettings {
    /// Words of the sender's own, before everything else.
    var text: String
    /// The colour beside the message, `0xRRGGBB`.
    var color: UInt32?
    var username: String?
    var avatar: String?
    var showsImage: Bool
    var isFull: Bool

    init(_ service: ChatService, _ options: OptionValues) throws(ExportError) {
        text = ChatWords.lines(options.string("text") ?? "")
        showsImage = options.boolean("image")
        isFull = options.string("content") == "full"
        if let value = options.string("color") {
            guard let color = Self.color(value) else {
                throw ExportError(.option, "option color: \"\(value)\" is no colour; one is written as #8a1c2e")
            }
            self.color = color
        }
        if let value = options.string("username") {
            username = try Self.username(value, on: service)
        }
        if let value = options.string("avatar") {
            guard let address = WebAddress.absolute(value), address.utf8.count <= service.addressLimit else {
                throw ExportError(.option, "option avatar: \"\(value)\" is no address of a picture on the web")
            }
            avatar = address
        }
    }

    /// The options of a service.
    static func specs(_ service: ChatService) -> [OptionSpec] {
        var specs = [
            OptionSpec("text", .string, help: "Words of your own, before the article."),
            OptionSpec(
                "content", .choice(["summary", "full"]), default: "summary", help: "How much of the article is told."),
            OptionSpec("image", .boolean, default: "true", help: "Show the article's picture."),
        ]
        // A card of Teams has neither, and its sender is the workflow.
        if service != .teams {
            specs += [
                OptionSpec("color", .string, help: "The colour beside the message: #8a1c2e."),
                OptionSpec("username", .string, help: "The name that the message comes from."),
                OptionSpec("avatar", .url, help: "The picture of whom the message comes from."),
            ]
        }
        return specs
    }

    /// `#RRGGBB`, with or without its sign.
    private static func color(_ text: String) -> UInt32? {
        let digits = text.utf8.first == UInt8(ascii: "#") ? text.utf8.dropFirst() : text.utf8[...]
        guard digits.count == 6, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        return UInt32(String(Substring(digits)), radix: 16)
    }

    private static func username(_ value: String, on service: ChatService) throws(ExportError) -> String {
        let name = ChatWords.line(value)
        guard !name.isEmpty, name.utf16.count <= 80 else {
            throw ExportError(.option, "option username: \"\(value)\" is no name of 1 to 80 characters")
        }
        // Discord refuses messages from such names.
        let folded = name.lowercased()
        if service == .discord, let word = ["discord", "clyde"].first(where: folded.contains) {
            throw ExportError(.option, "option username: Discord takes no name with \"\(word)\" in it")
        }
        return name
    }
}

extension ChatSettings {
    /// `#rrggbb`.
    var hexColor: String? {
        color.map { value in
            let digits = String(value, radix: 16)
            return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
        }
    }
}
