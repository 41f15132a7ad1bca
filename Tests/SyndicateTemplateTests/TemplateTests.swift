import Syndicate
import SyndicateTemplate
import Testing

@Suite("A template")
struct TemplateTests {
    static let shape = TemplateShape.object([
        "title": .text, "body": .html, "isNew": .flag, "rating": .object(["value": .text, "best": .text]),
        "items": .list(.object(["title": .text, "tags": .list(.text)])), "tags": .list(.text),
    ])

    static let values = TemplateValue.object([
        "title": .text("A \"b\" <c> & 'd'"), "body": .html("<p>x</p>"), "isNew": .flag(true),
        "rating": .object(["value": .text("4"), "best": .text("5")]), "tags": .list([.text("one"), .text("t<o")]),
        "items": .list([
            .object(["title": .text("I"), "tags": .list([])]),
            .object(["title": .text("II"), "tags": .list([.text("x")])]),
        ]),
    ])

    static func render(
        _ source: String, _ partials: [String: String] = [:], _ escaping: Template.Escaping = .html,
        values: TemplateValue = values
    ) throws -> String {
        let template = try Template(source, partials: partials, escaping: escaping, shape: shape)
        try template.check(values)
        return template.render(values)
    }

    @Test(
        "writes values, escaped by bytes",
        arguments: [
            ("{{title}}", "A &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39;"), ("{{{body}}}|{{&body}}", "<p>x</p>|<p>x</p>"),
            ("{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}", "new"), ("{{rating.value}}/{{rating.best}}", "4/5"),
            ("{{#rating}}{{value}} of {{best}}{{/rating}}", "4 of 5"), ("{{#tags}}[{{.}}]{{/tags}}", "[one][t&lt;o]"),
            (
                "{{#items}}{{title}}{{#tags}}({{.}}){{/tags}}{{^tags}}-{{/tags}}{{^last()}}, {{/last()}}{{/items}}",
                "I-, II(x)"
            ),
            ("{{count(items)}}", "2"), ("{{uppercased(rating.value)}}", "4"), ("a{{! note }}b", "ab"),
            ("{{=<% %>=}}<%title%> {{ unsubscribe }}", "A &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39; {{ unsubscribe }}"),
            ("", ""), ("한 {{rating.value}} 글", "한 4 글"),
        ])
    func rendered(_ source: String, _ text: String) throws {
        #expect(try Self.render(source) == text)
    }

    @Test("writes plain text as it is")
    func plain() throws {
        #expect(try Self.render("{{title}}", [:], .none) == "A \"b\" <c> & 'd'")
    }

    @Test("escapes what accents hide, in partials too")
    func accents() throws {
        let values = TemplateValue.object(["title": .text("\"\u{301}><script>\u{301}")])
        let html = try Self.render("<a title=\"{{title}}\">{{> part}}</a>", ["part": "{{title}}"], values: values)
        #expect(html.utf8.count { $0 == UInt8(ascii: "\"") } == 2 && html.utf8.count { $0 == UInt8(ascii: "<") } == 2)
    }

    @Test("takes partials by name")
    func partials() throws {
        let html = try Self.render("{{> head}}{{#items}}{{>item}}{{/items}}", ["head": "H ", "item": "{{title}};"])
        #expect(html == "H I;II;")
    }

    @Test(
        "names nothing that there is not",
        arguments: [
            ("x\n {{titel}}", "2:2: unknown name \"titel\"; did you mean \"title\"?"),
            ("{{#items}}{{titles}}{{/items}}", "1:11: unknown name \"titles\"; did you mean \"title\"?"),
            ("{{rating.valu}}", "1:1: unknown name \"valu\"; did you mean \"value\"?"),
            ("{{> fot}}", "1:1: unknown partial \"fot\"; did you mean \"foot\"?"),
            ("{{uppercase(title)}}", "1:1: unknown function \"uppercase\"; did you mean \"uppercased\"?"),
            ("{{body}}", "\"body\" is HTML: write it as {{{body}}}"),
            ("{{{title}}}", "\"title\" is text, which is escaped: write it as {{title}}"),
            ("{{&title}}", "\"title\" is text"), ("{{items}}", "\"items\" is no text: use it as a section"),
            ("{{#title}}", "1:1: the section \"title\" does not end"), ("{{title", "1:1: a tag does not end"),
            ("{{#title}}{{/body}}", "1:11: \"body\" ends here, but did not begin last"),
            ("{{/title}}", "did not begin last"),
            ("{{% CONTENT_TYPE:TEXT}}", "tags that begin with \"%\""), ("{{< base}}{{/base}}", "begin with \"<\""),
            ("{{$ block}}{{/block}}", "begin with \"$\""),
            ("{{>foot}}{{>loop}}", "loop:1:1: the partial \"loop\" contains itself"),
            ("{{=x=}}", "delimiters are two words"),
        ])
    func refused(_ source: String, _ message: String) {
        let error = #expect(throws: TemplateError.self) {
            try Self.render(source, ["foot": "F", "loop": "{{>loop}}"])
        }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test("does not repeat itself beyond measure")
    func bounded() throws {
        let depth = 30
        let source = String(repeating: "{{#tags}}", count: depth) + "x" + String(repeating: "{{/tags}}", count: depth)
        #expect(throws: TemplateError.self) { try Self.render(source) }
        #expect(throws: TemplateError.self) { try Self.render(String(repeating: "{{#isNew}}", count: 100_000)) }
        let bomb = Dictionary(uniqueKeysWithValues: (1...60).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") })
        #expect(throws: TemplateError.self) { try Self.render("{{>p1}}", bomb.merging(["p61": ""]) { $1 }) }
    }

    @Test(
        "never crashes",
        arguments: [
            "{{}}", "{{ }}", "{{#}}{{/}}", "{{.}}", "{{#.}}{{.}}{{/.}}", "{{..}}", "{{title.}}", "{{()}}", "{{first(}}",
            "}}", "{{{", "{{title}\u{301}}", "{{=}}=}}", "{{= =}}",
        ])
    func hostile(_ source: String) {
        _ = try? Self.render(source)
    }

    @Test(
        "is told of places where escaping does not help",
        arguments: [
            ("<a title={{title}}>", TemplatePlace.Reason.unquoted), ("<a title=x{{title}}>", .unquoted),
            ("<a title = {{#isNew}}{{title}}{{/isNew}} x>", .unquoted), ("<a {{title}}>", .tag), ("<{{title}}>", .tag),
            ("<a data-{{title}}='x'>", .tag), ("<SCRIPT>x = \"{{title}}\"</SCRIPT>", .rawText("script")),
            ("<style>p { color: {{title}} }</style>", .rawText("style")),
            ("<a OnClick='x({{title}})'>", .script("onclick")),
            ("<!--[if mso]><td width={{title}}><![endif]-->", .unquoted),
            ("{{=<% %>=}}<a title=<% title %>>", .unquoted),
        ])
    func places(_ source: String, _ reason: TemplatePlace.Reason) throws {
        let template = try Template(source, escaping: .html, shape: Self.shape)
        #expect(template.unsafePlaces.map(\.reason) == [reason])
        #expect(template.unsafePlaces.first?.value == "title")
        #expect(try Template(source, escaping: .none, shape: Self.shape).unsafePlaces.isEmpty)
    }

    @Test(
        "is safe elsewhere",
        arguments: [
            "<p>{{title}}</p>", "<a title=\"{{title}}\" class='{{title}}'>{{title}}</a>", "<title>{{title}}</title>",
            "<!-- a <b c={{title}} -->", "1 < {{title}} > 2", "<script>x</script>{{title}}",
            "<!--[if mso]><td width=\"{{title}}\"><![endif]-->{{title}}", "<br/>{{title}}<p a=b>{{title}}",
            "<a {{#isNew}}title=\"{{title}}\"{{/isNew}} rel=x>{{title}}", "<p{{#isNew}} hidden{{/isNew}}>{{title}}",
            "<p\n title=\"a>b\"\n>{{title}}", "{{! <p }}{{title}}", "<!doctype html>{{title}}", "{{{body}}}",
        ])
    func safePlaces(_ source: String) throws {
        #expect(try Template(source, escaping: .html, shape: Self.shape).unsafePlaces == [])
    }
}
