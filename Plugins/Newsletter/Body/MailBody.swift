internal import SyndicateHTML

/// The HTML of an article, made ready for mail.
enum MailBody {
    /// What the mail policy leaves of an article, with absolute addresses; films, frames and sounds are pictures and
    /// words that link to them.
    static func nodes(html: String, base: String?) -> [HTMLNode] {
        var nodes = HTMLFragment(parsing: html).nodes
        if let base { LinkResolver(base: base).resolve(in: &nodes) }
        return Sanitizer(.mail).sanitize(EmbedReplacer.replaced(nodes)).nodes
    }
}
