import Syndicate
import SyndicateFeeds
import SyndicateHTML

/// Reads pieces of HTML, a JSON string a line, and prints what each policy makes of each, a JSON object a line: `html` as
/// HTML, `xml` as XHTML, both by way of a tree that was made from the piece and, unless the string stands in an array, bent
/// in several ways. An object `{"feed": "…"}` is a feed, of which every text is printed that is HTML or XHTML.
@main struct Sanitised {
    static func main() throws {
        var line = 0
        while let text = readLine() {
            let value = try JSONValue(parsing: text)
            defer { line += 1 }
            if let feed = value["feed"]?.stringValue { write(feed: feed, line: line) }
            guard let piece = value.stringValue ?? value[0]?.stringValue else { continue }
            for (name, policy) in policies {
                let sanitizer = Sanitizer(policy)
                let fragment = HTMLFragment(parsing: piece)
                let html = sanitizer.sanitize(piece).html
                write(policy: name, line: line, form: "html", html: html)
                // What is clean must stay so when it is cleaned again.
                write(policy: name, line: line, form: "again", html: sanitizer.sanitize(html).html)
                for (form, nodes) in Bent.forms(of: fragment.xhtml) where form == "xhtml" || value.stringValue != nil {
                    let clean = sanitizer.sanitize(xhtml: nodes).nodes
                    write(policy: name, line: line, form: form, html: XHTMLSerializer.html(clean))
                    write(policy: name, line: line, form: form, xml: xml(clean))
                }
            }
        }
    }

    private static func write(feed text: String, line: Int) {
        for (name, policy) in policies {
            var context = ImportContext()
            let source = ImportSource(name: "feed", bytes: Array(text.utf8), url: "https://good.example/feed")
            guard var feed = try? FeedImporter().read(source, context: &context) else { return }
            var metadata = feed.metadata
            let resolver = LinkResolver(base: "https://good.example/feed")
            resolver.resolve(&metadata)
            Sanitizer(policy).sanitize(&metadata)
            var texts = [metadata.title, metadata.subtitle, metadata.rights].compactMap { $0 }
            while var entry = try? feed.entries.next() {
                resolver.within(metadata.base).resolve(&entry)
                Sanitizer(policy).sanitize(&entry)
                texts += [entry.title, entry.summary, entry.rights].compactMap { $0 }
                for content in entry.content {
                    switch content.value {
                    case .html(let html): texts.append(TextConstruct(html: html))
                    case .xhtml(let nodes): texts.append(TextConstruct(.xhtml(nodes)))
                    case .inline(_, let text): texts.append(TextConstruct(html: text))
                    case .xml(_, let nodes): texts.append(TextConstruct(.xhtml(nodes)))
                    default: break
                    }
                }
                texts += entry.extensions.elements.map { TextConstruct(.xhtml([.element($0)])) }
            }
            for text in texts where text.isMarkup {
                write(policy: name, line: line, form: "feed", html: text.html)
                if case .xhtml(let nodes) = text.value {
                    write(policy: name, line: line, form: "feed", xml: xml(nodes))
                }
            }
        }
    }

    private static let policies: [(String, SanitizerPolicy)] = [("feed", .feed), ("mail", .mail), ("strict", .strict)]

    private static func xml(_ nodes: [ExtensionNode]) -> String {
        var output = ByteWriter()
        output.xml { writer in writer.xhtml(nodes) }
        return String(decoding: (try? output.finish()) ?? [], as: UTF8.self)
    }

    private static func write(policy: String, line: Int, form: String, html: String? = nil, xml: String? = nil) {
        var output = ByteWriter()
        output.json(pretty: false) { json in
            json.beginObject()
            for (key, value) in [("policy", policy), ("form", form), ("html", html), ("xml", xml)] {
                guard let value else { continue }
                json.key(key)
                json.value(value)
            }
            json.key("line")
            json.value(Int64(line))
            json.endObject()
        }
        print(String(decoding: (try? output.finish()) ?? [], as: UTF8.self))
    }
}
