import SyndicateHTML
import Testing

struct LinkResolverTests {
    private let resolver = LinkResolver(base: "B/") { reference, base in base + reference }

    @Test(arguments: [
        ("<a href=' x '>y</a>", "<a href=\"B/x\">y</a>"),
        ("<a href=''>y</a>", "<a href=\"\">y</a>"),
        ("<a href='#f'>y</a>", "<a href=\"B/#f\">y</a>"),
        ("<a ping='p q' href=x>y</a>", "<a ping=\"B/p B/q\" href=\"B/x\">y</a>"),
        ("<img src=x longdesc=y alt=z>", "<img src=\"B/x\" longdesc=\"B/y\" alt=\"z\">"),
        ("<img src='DATA:image/png;base64,AA'>", "<img src=\"DATA:image/png;base64,AA\">"),
        ("<img srcset='a,b 2x, c  640w (x,y),d'>", "<img srcset=\"B/a,b 2x, B/c 640w (x,y), B/d\">"),
        ("<video poster=p><source src=s></video>", "<video poster=\"B/p\"><source src=\"B/s\"></video>"),
        (
            "<form action=a><button formaction=b>c</button></form>",
            "<form action=\"B/a\"><button formaction=\"B/b\">c</button></form>"
        ),
        ("<object data=d></object><data data=d></data>", "<object data=\"B/d\"></object><data data=\"d\"></data>"),
        (
            "<blockquote cite=c><q cite=d></q></blockquote>",
            "<blockquote cite=\"B/c\"><q cite=\"B/d\"></q></blockquote>"
        ),
        ("<table background=b></table>", "<table background=\"B/b\"></table>"),
        ("<svg><use xlink:href=u></use></svg>", "<svg><use xlink:href=\"B/u\"></use></svg>"),
    ])
    func attributes(source: String, expected: String) {
        #expect(HTMLSerializer.string(resolver.resolved(HTMLFragment(parsing: source).nodes)) == expected)
    }

    @Test func byTheSpecification() {
        let nodes = HTMLFragment(parsing: "<a href='../b?c'></a><img srcset='//h/i 2x'><a href='mailto:x@y'></a>").nodes
        let html = HTMLSerializer.string(LinkResolver(base: "https://e.org/a/b/").resolved(nodes))
        #expect(
            html == "<a href=\"https://e.org/a/b?c\"></a><img srcset=\"https://h/i 2x\"><a href=\"mailto:x@y\"></a>")
        let page = HTMLDocument(parsing: "<base href='/c/'>")
        #expect(page.baseAddress(at: "https://e.org/a/b") == "https://e.org/c/")
    }

    @Test func fragmentsMayStay() {
        var resolver = resolver
        resolver.keepsFragments = true
        #expect(resolver.absolute("#x") == "#x")
        #expect(resolver.absolute("x#x") == "B/x#x")
    }

    @Test(arguments: [
        ("<base href=c><base href=d>", "A+c"), ("<base target=x>", "A"), ("<base href=' '>", "A"), ("", "A"),
    ])
    func bases(source: String, expected: String) {
        #expect(HTMLDocument(parsing: source).baseAddress(at: "A") { $1 + "+" + $0 } == expected)
    }

    @Test(arguments: [
        ("a 1x, b 2x", ["a|1x", "b|2x"]), (",,a,, b", ["a|", "b|"]), ("a,b", ["a,b|"]), ("", []),
        ("data:image/png;base64,AA 1x,b", ["data:image/png;base64,AA|1x", "b|"]), ("a 1x 2w", ["a|1x 2w"]),
        ("a (", ["a|("]), (" \n a\t2x\n", ["a|2x"]),
    ])
    func sourceSets(source: String, expected: [String]) {
        let set = SourceSet(parsing: source)
        #expect(set.candidates.map { $0.url + "|" + $0.descriptor } == expected)
        #expect(SourceSet(parsing: set.text) == set)
    }
}
