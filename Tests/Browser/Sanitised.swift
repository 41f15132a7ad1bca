import Syndicate
import SyndicateHTML

/// Reads pieces of HTML, a JSON string a line, and prints what each policy makes of each, a JSON object a line: `html` as
/// HTML, `xml` as XHTML, both by way of a tree that was made from the piece and, unless the string stands in an array, bent
/// in several ways.
@main struct Sanitised {
    static func main() throws {
        var line = 0
        while let text = readLine() {
            let value = try JSONValue(parsing: text)
            guard let piece = value.stringValue ?? value[0]?.stringValue else { continue }
            for (name, policy) in [("feed", SanitizerPolicy.feed), ("mail", .mail), ("strict", .strict)] {
                let sanitizer = Sanitizer(policy)
                let fragment = HTMLFragment(parsing: piece)
                let html = sanitizer.sanitize(piece).html
                write(policy: name, line: line, form: "html", html: html)
                // The result of one policy given to itself, and to the others, must be as harmless.
                write(policy: name, line: line, form: "again", html: sanitizer.sanitize(html).html)
                for (form, nodes) in Bent.forms(of: fragment.xhtml) where form == "xhtml" || value.stringValue != nil {
                    let clean = sanitizer.sanitize(xhtml: nodes).nodes
                    write(policy: name, line: line, form: form, html: XHTMLSerializer.html(clean))
                    write(policy: name, line: line, form: form, xml: xml(clean))
                }
            }
            line += 1
        }
    }

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
