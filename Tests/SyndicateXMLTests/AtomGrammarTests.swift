import Syndicate
import SyndicateXML
import Testing

/// One rule a line. What is valid and invalid here was compared with a second RELAX NG engine.
@Suite struct AtomGrammarTests {
    static let validEntries = [
        "<link href='/1'/>", "<link rel='alternate' type='text/html' hreflang='ko' title='t' length='3' href='x'/>",
        "<link rel='self' href='/'/><summary/><link rel='http://www.iana.org/assignments/relation/alternate' href='/'/>",
        "<content/>", "<content type='html'>&lt;p></content>", "<summary>s</summary><content type='text'>x</content>",
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x <x:y/></p></div></content>",
        "<content type='application/xml'><x:y><title/></x:y></content>",
        "<content type='image/svg+xml'><x:svg/></content>",
        "<content type='text/markdown'># T</content>", "<content type='image/png'>aGk=</content><summary/>",
        "<content src='/v.mp4' type='video/mp4'/><summary>s</summary>", "<summary/><content src='/x'/>",
        "<content/><author><name>B</name><uri>/b</uri><email>b@example.org</email></author>",
        "<content/><contributor><name/></contributor><contributor><name/></contributor>",
        "<content/><category term='a' scheme='urn:s' label='A'/><category term=''/>",
        "<content/><published>2024-01-01T23:59:59-23:59</published>",
        "<content/><published>2024-01-01T23:59:59.25+14:30</published>",
        "<content/><published>2024-01-01T23:59:60Z</published><rights type='html'>r</rights>",
        "<content/><source><id>urn:x:y</id><title/><updated>2024-01-01T00:00:00Z</updated><link href='/'/></source>",
        "<content xml:lang='en-GB' xml:base='http://example.org/' x:any=''/>", "<content/><x:any a='1'><x:b/>t</x:any>",
        "<content/><thr:in-reply-to ref='tag:example.org,2024:1' href='/' type='text/html'/><thr:total>3</thr:total>",
        "<link href='/' thr:count='2' thr:updated='2024-01-01T00:00:00Z'/>",
        "<content/><dc:creator>C</dc:creator><dc:date>2024-01</dc:date><dcterms:issued>2024</dcterms:issued>",
        "<content/><media:group><media:content url='http://e/x' medium='image'/><media:thumbnail url='http://e/t'/></media:group>",
        "<content/><georss:point>45.2 -71.9</georss:point><georss:where><gml:Point><gml:pos>1 2</gml:pos></gml:Point></georss:where>",
        "<content/><noNamespace xmlns=''/>", "<content/><slash:comments>4</slash:comments>",
        "<content/><podcast:transcript url='https://e/t' type='text/vtt'/><itunes:duration>1:02:03</itunes:duration>",
        "<content/><psc:chapters version='1.2'><psc:chapter start='00:01:02.5' title='c'/></psc:chapters>",
    ]

    @Test(arguments: validEntries) func acceptsEntries(_ entry: String) {
        #expect(RelaxNGSchema.atom.diagnostics(of: Array(atom(entry: entry).utf8)) == [])
    }

    static let invalidEntries = [
        "", "<link rel='self' href='/'/>", "<summary>s</summary>", "<link/>", "<link href='a b'/>",
        "<link href='/' rel='a b'/>", "<link href='/' type='html'/>", "<link href='/' hreflang='e_n'/>",
        "<link href='/' length='big'/>", "<link href='/' length=''/>", "<link href='/' bogus='1'/>",
        "<content/><content/>", "<content type='html'><b/></content>", "<content type='xhtml'>x</content>",
        "<content type='xhtml'><div>x</div></content>", "<content type='xhtml'><h:p>x</h:p></content>",
        "<content type='xhtml'><h:div/><h:div/></content>", "<content type='markdown'>x</content>",
        "<content type='image/png'>aGk=</content>", "<content type='image/png'>no base 64!</content><summary/>",
        "<content src='/x' type='text/html'>x</content><summary/>", "<content src='/x'/>",
        "<content src='/x' type='html'/><summary/>", "<content type='multipart/mixed'>x</content><summary/>",
        "<content/><id>urn:x:y</id>", "<content/><title/>", "<content/><updated>2024-01-01T00:00:00Z</updated>",
        "<content/><published>2024-01-01</published>", "<content/><published>2024-01-01T00:00:00</published>",
        "<content/><published>2024-02-30T00:00:00Z</published>",
        "<content/><published>2023-02-29T00:00:00Z</published>",
        "<content/><published>2024-01-01t00:00:00z</published>",
        "<content/><published>2024-01-01T24:00:00Z</published>",
        "<content/><published>2024-01-01T00:00:00+0900</published>", "<content/><published/>",
        "<content/><published>2024-01-01T00:00:00Z</published><published>2024-01-01T00:00:00Z</published>",
        "<content/><author/>", "<content/><author><name>A</name><name>B</name></author>",
        "<content/><author><name>A</name><email>nobody</email></author>", "<content/><author>A</author>",
        "<content/><category/>", "<content/><category term='a' scheme='relative'/>", "<content/><subtitle/>",
        "<content/><source/><source/>", "<content/>text", "<content/><bogus/>", "<content/><generator/>",
        "<content xml:lang='not a language'/>", "<content/><rights type='text/plain'/>",
        "<content/><thr:in-reply-to/>", "<content/><thr:total>many</thr:total>", "<content/><dc:bogus/>",
        "<content/><dc:date>yesterday</dc:date>", "<content/><media:thumbnail/>",
        "<content/><georss:point>45.2</georss:point>",
        "<content/><slash:comments>-1</slash:comments>", "<content/><psc:chapters version='1.2'/>",
    ]

    @Test(arguments: invalidEntries) func refusesEntries(_ entry: String) {
        let found = RelaxNGSchema.atom.diagnostics(of: Array(atom(entry: entry).utf8))
        #expect(found.contains { $0.severity == .error && $0.rule == "schema" && $0.position?.line == 3 })
    }

    static let validFeeds = [
        "<subtitle type='html'>s</subtitle><icon>/i</icon><logo>/l</logo><rights/>",
        "<generator uri='/g' version='1'>G</generator>", "<link rel='self' href='/'/><link rel='next' href='/2'/>",
        "<fh:complete/>", "<fh:archive/>",
        "<sy:updatePeriod>\n daily </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
        "<at:deleted-entry ref='tag:e,2024:1' when='2024-01-01T00:00:00Z'><at:by><name/></at:by><at:comment/></at:deleted-entry>",
        "<x:anything/>",
    ]

    @Test(arguments: validFeeds) func acceptsFeeds(_ feed: String) {
        #expect(RelaxNGSchema.atom.diagnostics(of: Array(atom(feed: feed).utf8)) == [])
    }

    static let invalidFeeds = [
        "<subtitle/><subtitle/>", "<icon/><icon/>", "<logo>a b</logo>", "<generator/><generator/>", "<published/>",
        "<title/>", "<rights/><rights/>", "<summary/>", "<fh:complete/><fh:complete/>", "<fh:archive>x</fh:archive>",
        "<at:deleted-entry ref='tag:e,2024:1'/>", "<at:deleted-entry when='2024-01-01T00:00:00Z' ref='x'/>",
        "<sy:updatePeriod>often</sy:updatePeriod>", "<content/>", "text",
    ]

    @Test(arguments: invalidFeeds) func refusesFeeds(_ feed: String) {
        let found = RelaxNGSchema.atom.diagnostics(of: Array(atom(feed: feed).utf8))
        #expect(found.contains { $0.severity == .error && $0.rule == "schema" })
    }

    @Test func anEntryMayBeTheDocument() {
        let start =
            "<entry xmlns='http://www.w3.org/2005/Atom'><id>urn:a:b</id><title/><updated>2024-01-01T00:00:00Z</updated><content/>"
        #expect(RelaxNGSchema.atom.diagnostics(of: Array((start + "<author><name/></author></entry>").utf8)) == [])
        #expect(RelaxNGSchema.atom.diagnostics(of: Array((start + "</entry>").utf8)) != [])
    }

    @Test func identifiersAreAbsoluteAndUUIDsWhole() {
        func feed(_ id: String) -> [UInt8] {
            Array(atom().replacing("tag:example.org,2024:e", with: id).utf8)
        }
        for id in ["urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6", "http://example.org/ü", "TAG:x,2024:1"] {
            #expect(RelaxNGSchema.atom.diagnostics(of: feed(id)) == [])
        }
        for id in ["", "/relative", "urn:uuid:60a76c80", "a b:c", " urn:a:b"] {
            #expect(RelaxNGSchema.atom.diagnostics(of: feed(id)).count == 1)
        }
    }

    static let authorless = "<content/>"
    static let authored = "<content/><author><name>A</name></author>"
    static let sourced = "<content/><source><author><name>A</name></author></source>"

    @Test func everyEntryHasAnAuthorOrTheFeedHas() {
        let person = "<author><name>A</name></author>"
        for entry in [Self.authored, Self.sourced] {
            #expect(RelaxNGSchema.atom.diagnostics(of: Array(atom(entry: entry, author: "").utf8)) == [])
        }
        #expect(RelaxNGSchema.atom.diagnostics(of: Array(atom(entry: Self.authorless, author: person).utf8)) == [])
        let found = RelaxNGSchema.atom.diagnostics(of: Array(atom(entry: Self.authorless, author: "").utf8))
        #expect(found.map(\.position) == [SourcePosition(line: 3, column: 1)])
        #expect(found.first?.message == "Neither the feed nor this entry has an author")
    }

    @Test func theFeedsAuthorMayFollowTheEntries() {
        let feed = atom(entry: Self.authorless, author: "")
        let late = feed.replacing("\n</feed>", with: "\n<author><name>A</name></author></feed>")
        #expect(RelaxNGSchema.atom.diagnostics(of: Array(late.utf8)) == [])
    }
}
