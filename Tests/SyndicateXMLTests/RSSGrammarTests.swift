import Syndicate
import SyndicateXML
import Testing

/// One rule a line. What is valid and invalid here was compared with a second RELAX NG engine.
@Suite struct RSSGrammarTests {
    static let validItems = [
        "<title/>", "<description>d</description>", "<description/><title/>",
        "<link>\n https://example.org/1 </link><title/>",
        "<title/><guid>https://example.org/1</guid>", "<title/><guid isPermaLink='true'>urn:x:y</guid>",
        "<title/><guid isPermaLink='false'>any thing</guid>",
        "<title/><pubDate>Thu, 29 Feb 2024 12:00:00 GMT</pubDate>",
        "<title/><pubDate>1 Jan 24 00:00 -0500</pubDate>", "<title/><pubDate>Sat, 31 Dec 2016 23:59:60 +0000</pubDate>",
        "<title/><author>a@example.org (A B)</author><comments>https://e/c</comments>",
        "<title/><category domain='d'>c</category><category>c</category>",
        "<title/><source url='https://e/f'>S</source>",
        "<title/><enclosure url='https://e/a.mp3' length='0' type='audio/mpeg'/>",
        "<title/><content:encoded>x</content:encoded>",
        "<title/><dc:creator>C</dc:creator><dc:subject/><dcterms:modified>2024-01-01T00:00:00Z</dcterms:modified>",
        "<title/><atom:link rel='related' href='https://e/'/><atom:author><atom:name>A</atom:name></atom:author>",
        "<title/><atom:updated>2024-01-01T00:00:00Z</atom:updated>", "<title/><x:unknown><y/></x:unknown>",
        "<title/><slash:comments>3</slash:comments><slash:hit_parade>3,2,1</slash:hit_parade><thr:total>1</thr:total>",
        "<title/><media:content url='https://e/i' type='image/png' width='10'><media:credit role='photo' scheme='urn:ebu'>P</media:credit><media:title type='html'>t</media:title></media:content>",
        "<title/><media:group><media:content url='https://e/i' isDefault='true'/></media:group><media:rating scheme='urn:simple'>adult</media:rating>",
        "<title/><media:community><media:starRating average='3.5' count='20' min='1' max='10'/></media:community>",
        "<title/><itunes:duration>3723</itunes:duration><itunes:explicit>false</itunes:explicit><itunes:episodeType>full</itunes:episodeType><itunes:episode>1</itunes:episode><itunes:season>1</itunes:season>",
        "<title/><itunes:image href='https://e/i.png'/><itunes:author>A</itunes:author><itunes:block>Yes</itunes:block>",
        "<title/><podcast:person role='guest' img='https://e/i'>P</podcast:person><podcast:season name='S'>1</podcast:season><podcast:episode display='x'>1.5</podcast:episode>",
        "<title/><podcast:transcript url='https://e/t' type='text/vtt' language='en' rel='captions'/><podcast:chapters url='https://e/c' type='application/json+chapters'/>",
        "<title/><podcast:soundbite startTime='73.0' duration='60'/><podcast:socialInteract protocol='disabled'/>",
        "<title/><podcast:alternateEnclosure type='audio/opus' length='3' default='true'><podcast:integrity type='sri' value='x'/><podcast:source uri='ipfs://x'/></podcast:alternateEnclosure>",
        "<title/><podcast:value type='lightning' method='keysend'><podcast:valueRecipient type='node' address='0' split='1'/><podcast:valueTimeSplit startTime='1' duration='2'><podcast:remoteItem feedGuid='917393e3-1b1e-5cef-ace4-edaa54e1f810'/></podcast:valueTimeSplit></podcast:value>",
        "<title/><podcast:socialInteract protocol='activitypub' uri='https://e/1' priority='1'/><podcast:txt purpose='verify'>x</podcast:txt>",
        "<title/><psc:chapters version='1.2'><psc:chapter start='0' title='a' href='https://e/'/></psc:chapters>",
        "<title/><georss:polygon>1 1 2 2 3 3 1 1</georss:polygon><georss:box>1 1 2 2</georss:box>",
    ]

    @Test(arguments: validItems) func acceptsItems(_ item: String) {
        #expect(RelaxNGSchema.rss.diagnostics(of: Array(rss(item: item).utf8)) == [])
    }

    static let invalidItems = [
        "", "<link>https://e/</link>", "<title/><title/>", "<description/><description/>",
        "<title/><link>relative</link>",
        "<title/><link>https://e/</link><link>https://e/</link>", "<title/><guid>not a link</guid>",
        "<title/><guid isPermaLink='no'>x:y</guid>",
        "<title/><guid isPermaLink='false'/>", "<title/><pubDate>2024-02-29T12:00:00Z</pubDate>", "<title/><pubDate/>",
        "<title/><pubDate>Thu, 30 Feb 2024 12:00:00 GMT</pubDate>",
        "<title/><pubDate>Thu, 31 Apr 2024 12:00:00 GMT</pubDate>",
        "<title/><pubDate>Thu, 1 Mai 2024 12:00:00 GMT</pubDate>",
        "<title/><pubDate>Thu, 29 Feb 2024 24:00:00 GMT</pubDate>",
        "<title/><pubDate>Thu, 29 Feb 2024 12:00:00</pubDate>",
        "<title/><pubDate>Thu, 29 Feb 2024 12:00:00 CEST</pubDate>",
        "<title/><author>Nobody</author>", "<title/><author>a@e.org</author><author>b@e.org</author>",
        "<title/><comments>x</comments>",
        "<title/><enclosure url='https://e/a' type='audio/mpeg'/>",
        "<title/><enclosure url='https://e/a' length='x' type='audio/mpeg'/>",
        "<title/><enclosure length='1' type='audio/mpeg'/>",
        "<title/><enclosure url='https://e/a' length='1' type='mp3'/>",
        "<title/><source>x</source>", "<title/><category><b/></category>", "<title><b/></title>", "<title bogus='1'/>",
        "<title/>text",
        "<title/><bogus/>", "<title/><content:encoded/><content:encoded/>", "<title/><content:bogus/>",
        "<title/><dc:date>1.1.2024</dc:date>",
        "<title/><dcterms:bogus/>", "<title/><atom:link/>", "<title/><atom:updated>today</atom:updated>",
        "<title/><slash:comments>x</slash:comments>",
        "<title/><media:content width='wide'/>", "<title/><media:content medium='hologram'/>",
        "<title/><media:thumbnail url='/relative'/>",
        "<title/><media:bogus/>", "<title/><media:hash algo='md5'>zz</media:hash>",
        "<title/><media:restriction relationship='maybe'/>",
        "<title/><itunes:image>https://e/i</itunes:image>", "<title/><itunes:duration>long</itunes:duration>",
        "<title/><itunes:duration>1:99</itunes:duration>",
        "<title/><itunes:explicit>maybe</itunes:explicit>", "<title/><itunes:episode>0</itunes:episode>",
        "<title/><itunes:episodeType>x</itunes:episodeType>",
        "<title/><itunes:title/><itunes:title/>", "<title/><itunes:owner/>", "<title/><podcast:person/>",
        "<title/><podcast:locked>yes</podcast:locked>",
        "<title/><podcast:transcript url='https://e/t'/>", "<title/><podcast:alternateEnclosure type='audio/opus'/>",
        "<title/><podcast:episode>one</podcast:episode>", "<title/><podcast:chapters url='https://e/c'/>",
        "<title/><podcast:bogus/>",
        "<title/><podcast:socialInteract protocol='activitypub'/>", "<title/><podcast:remoteItem feedGuid='x'/>",
        "<title/><psc:chapters version='1.2'><psc:chapter start='x' title='a'/></psc:chapters>",
        "<title/><georss:box>1 1 2</georss:box>",
    ]

    @Test(arguments: invalidItems) func refusesItems(_ item: String) {
        let found = RelaxNGSchema.rss.diagnostics(of: Array(rss(item: item).utf8))
        #expect(found.contains { $0.severity == .error && $0.rule == "schema" && $0.position?.line == 3 })
    }

    static let validChannels = [
        "<language>en-us</language><copyright>c</copyright><managingEditor>e@e.org</managingEditor><webMaster>w@e.org (W)</webMaster>",
        "<pubDate>Thu, 29 Feb 2024 12:00:00 GMT</pubDate><lastBuildDate>29 Feb 2024 12:00 Z</lastBuildDate><generator>g</generator>",
        "<docs>https://e/</docs><ttl>60</ttl><rating>r</rating><category domain='x'>c</category><category/>",
        "<cloud domain='e.org' port='80' path='/' registerProcedure='' protocol='http-post'/>",
        "<image><link>https://e/</link><title/><url>https://e/i</url><width>144</width><height>400</height><description/></image>",
        "<textInput><name>q</name><title/><description/><link>https://e/</link></textInput>",
        "<skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Monday</day></skipDays>",
        "<atom:link rel='self' href='https://e/f'/><atom:link rel='hub' href='https://e/h'/><x:y/>",
        "<sy:updateBase>2024-01-01T00:00+00:00</sy:updateBase><fh:archive/><dc:language>en</dc:language>",
        "<itunes:category text='Arts'><itunes:category text='Books'/></itunes:category><itunes:category text='Music'/><itunes:owner><itunes:email>a@e.org</itunes:email></itunes:owner><itunes:type>serial</itunes:type>",
        "<podcast:locked owner='a@e.org'>yes</podcast:locked><podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid><podcast:medium>musicL</podcast:medium>",
        "<podcast:trailer url='https://e/t' pubdate='Thu, 01 Apr 2021 08:00:00 EST'>T</podcast:trailer><podcast:block id='x'>no</podcast:block><podcast:podping usesPodping='true'/>",
        "<podcast:liveItem status='live' start='2021-09-26T07:30:00.000-0600'><title/><podcast:contentLink href='https://e/'>L</podcast:contentLink></podcast:liveItem>",
        "<podcast:publisher><podcast:remoteItem medium='publisher' feedGuid='917393e3-1b1e-5cef-ace4-edaa54e1f810'/></podcast:publisher>",
        "<podcast:updateFrequency complete='true' rrule='FREQ=DAILY'>x</podcast:updateFrequency><podcast:podroll><podcast:remoteItem feedGuid='917393e3-1b1e-5cef-ace4-edaa54e1f810'/></podcast:podroll>",
    ]

    @Test(arguments: validChannels) func acceptsChannels(_ channel: String) {
        #expect(RelaxNGSchema.rss.diagnostics(of: Array(rss(channel: channel).utf8)) == [])
    }

    static let invalidChannels = [
        "<title/>", "<link>https://e/</link>", "<language>English please</language>", "<ttl>soon</ttl>", "<ttl>0</ttl>",
        "<bogus/>", "text",
        "<webMaster>W</webMaster>", "<cloud domain='e.org'/>", "<image><url>https://e/i</url></image>", "<skipHours/>",
        "<image><link>https://e/</link><title/><url>https://e/i</url><width>145</width></image>",
        "<skipHours><hour>24</hour></skipHours>",
        "<textInput/>", "<skipDays><day>Mon</day></skipDays>", "<content:encoded/>",
        "<sy:updateFrequency>0</sy:updateFrequency>",
        "<fh:complete/><fh:complete/>", "<itunes:category/>", "<itunes:type>x</itunes:type>",
        "<itunes:duration>1</itunes:duration>",
        "<podcast:guid>x</podcast:guid>", "<podcast:medium>radio</podcast:medium>",
        "<podcast:locked>maybe</podcast:locked>", "<atom:link href='a b'/>",
        "<podcast:liveItem status='live'><title/></podcast:liveItem>", "<docs>d</docs><docs>d</docs>",
        "<slash:comments>1</slash:comments>",
    ]

    @Test(arguments: invalidChannels) func refusesChannels(_ channel: String) {
        let found = RelaxNGSchema.rss.diagnostics(of: Array(rss(channel: channel).utf8))
        #expect(found.contains { $0.severity == .error && $0.rule == "schema" })
    }

    @Test(arguments: [
        "<rss version='0.91'><channel><title/><link>x:y</link><description/></channel></rss>", "<rss version='2.0'/>",
        "<rss><channel><title/><link>x:y</link><description/></channel></rss>", "<channel/>", "<feed/>",
        "<rss version='2.0'><channel><link>x:y</link><description/></channel></rss>",
        "<rss version='2.0'><channel><title/><description/></channel></rss>",
        "<rss version='2.0'><channel><title/><link>x:y</link></channel></rss>",
        "<rss version='2.0' xmlns='urn:x'><channel><title/><link>x:y</link><description/></channel></rss>",
    ])
    func refusesDocuments(_ document: String) {
        #expect(RelaxNGSchema.rss.diagnostics(of: Array(document.utf8)).contains { $0.rule == "schema" })
    }
}
