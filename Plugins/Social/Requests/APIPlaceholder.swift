/// What stands in braces in a template: a secret, a setting of the account, or what an earlier reply gave.
struct APIPlaceholder: Sendable {
    enum Kind: String, Sendable {
        case secret, setting, time, reply
    }

    var name: String
    var kind: Kind
    var description: String

    /// What no reply gives.
    static let known: [APIPlaceholder] = [
        APIPlaceholder(name: "access_token", kind: .secret, description: "The token that lets a program post."),
        APIPlaceholder(name: "bot_token", kind: .secret, description: "The token of the bot."),
        APIPlaceholder(
            name: "author_urn", kind: .setting, description: "Who posts: urn:li:person:… or urn:li:organization:…"),
        APIPlaceholder(name: "chat_id", kind: .setting, description: "The chat or channel: a number, or @name."),
        APIPlaceholder(name: "did", kind: .setting, description: "The account's DID."),
        APIPlaceholder(name: "ig_user_id", kind: .setting, description: "The number of the professional account."),
        APIPlaceholder(name: "instance", kind: .setting, description: "The server's host name."),
        APIPlaceholder(name: "media_size", kind: .setting, description: "How many bytes the file has."),
        APIPlaceholder(name: "page_id", kind: .setting, description: "The number of the page."),
        APIPlaceholder(name: "pds", kind: .setting, description: "The host name of the account's server."),
        APIPlaceholder(name: "subreddit", kind: .setting, description: "Where to post, without r/."),
        APIPlaceholder(name: "threads_user_id", kind: .setting, description: "The number of the account."),
        APIPlaceholder(name: "user_agent", kind: .setting, description: "What the program calls itself."),
        APIPlaceholder(name: "now", kind: .time, description: "The moment of posting, as RFC 3339 writes it, in UTC."),
    ]

    /// The names in a template, in order.
    static func names(in template: String) -> [String] {
        var names: [String] = []
        var start: String.Index?
        let bytes = template.utf8
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "{") {
                start = bytes.index(after: index)
            } else if bytes[index] == UInt8(ascii: "}"), let first = start {
                names.append(String(template[first..<index]))
                start = nil
            }
        }
        return names
    }
}
