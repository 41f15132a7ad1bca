/// Feeds that keep every rule, from which those that break one are made.
enum MutationFixtures {
    static let rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" \
        xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <description>Films after midnight</description>
        <atom:link rel="self" type="application/rss+xml" href="https://reel.example/feed.xml"/>
        <language>en-gb</language>
        <copyright>Mara Lind and friends</copyright>
        <managingEditor>mara@reel.example (Mara Lind)</managingEditor>
        <webMaster>web@reel.example (Jon Aho)</webMaster>
        <pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>
        <lastBuildDate>Sun, 01 Mar 2026 10:00:00 GMT</lastBuildDate>
        <category domain="https://reel.example/tags">Film</category>
        <generator>a pencil</generator>
        <docs>https://www.rssboard.org/rss-specification</docs>
        <cloud domain="rpc.reel.example" port="80" path="/RPC2" registerProcedure="pingMe" protocol="soap"/>
        <ttl>60</ttl>
        <image><url>https://reel.example/logo.png</url><title>The Late Reel</title><link>https://reel.example/</link>\
        <width>88</width><height>31</height><description>A reel</description></image>
        <textInput><title>Search</title><description>Search the reviews</description><name>q</name>\
        <link>https://reel.example/search</link></textInput>
        <skipHours><hour>2</hour><hour>3</hour></skipHours>
        <skipDays><day>Monday</day></skipDays>
        <itunes:author>Mara Lind</itunes:author>
        <itunes:explicit>false</itunes:explicit>
        <itunes:image href="https://reel.example/cover.jpg"/>
        <itunes:category text="TV &amp; Film"/>
        <itunes:type>episodic</itunes:type>
        <itunes:owner><itunes:name>Mara Lind</itunes:name><itunes:email>mara@reel.example</itunes:email></itunes:owner>
        <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
        <podcast:locked owner="mara@reel.example">yes</podcast:locked>
        <podcast:funding url="https://reel.example/help">Keep the lamp burning</podcast:funding>
        <podcast:person role="host" href="https://reel.example/mara" img="https://reel.example/mara.jpg">Mara Lind</podcast:person>
        <item>
        <title>Rain at noon</title>
        <link>https://reel.example/1</link>
        <description>A short talk about rain in films.</description>
        <author>mara@reel.example (Mara Lind)</author>
        <category>Weather</category>
        <comments>https://reel.example/1/comments</comments>
        <enclosure url="https://reel.example/1.mp3" length="31415" type="audio/mpeg"/>
        <guid isPermaLink="false">reel-1</guid>
        <pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>
        <source url="https://other.example/feed.xml">Other films</source>
        <itunes:duration>31:15</itunes:duration>
        <itunes:episode>1</itunes:episode>
        <itunes:season>1</itunes:season>
        <itunes:episodeType>full</itunes:episodeType>
        <itunes:explicit>false</itunes:explicit>
        <podcast:transcript url="https://reel.example/1.vtt" type="text/vtt"/>
        <podcast:chapters url="https://reel.example/1.json" type="application/json+chapters"/>
        <media:content url="https://reel.example/1.mp4" type="video/mp4" fileSize="271828" medium="video" width="640" height="360" duration="75"/>
        <media:thumbnail url="https://reel.example/1.jpg" width="75" height="50"/>
        </item>
        <item>
        <title>Snow at night</title>
        <link>https://reel.example/2</link>
        <description>Another one.</description>
        <guid isPermaLink="false">reel-2</guid>
        <dc:creator>Jon Aho</dc:creator>
        <dc:date>2026-02-28T09:30:00Z</dc:date>
        </item>
        </channel>
        </rss>
        """

    static let atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://reel.example/">
        <id>tag:reel.example,2026:feed</id>
        <title type="text">The Late Reel</title>
        <subtitle>Films after midnight</subtitle>
        <updated>2026-03-01T09:30:00Z</updated>
        <author><name>Mara Lind</name><uri>https://reel.example/mara</uri><email>mara@reel.example</email></author>
        <contributor><name>Jon Aho</name></contributor>
        <category term="film" scheme="https://reel.example/tags" label="Film"/>
        <generator uri="https://pencil.example/" version="2">a pencil</generator>
        <icon>https://reel.example/icon.png</icon>
        <logo>https://reel.example/logo.png</logo>
        <rights>Mara Lind and friends</rights>
        <link rel="self" type="application/atom+xml" href="https://reel.example/feed.atom"/>
        <link rel="alternate" type="text/html" hreflang="en" href="https://reel.example/" title="The site"/>
        <entry>
        <id>tag:reel.example,2026:1</id>
        <title>Rain at noon</title>
        <updated>2026-03-01T09:30:00Z</updated>
        <published>2026-02-01T09:30:00+01:00</published>
        <author><name>Jon Aho</name></author>
        <category term="weather"/>
        <link href="https://reel.example/1"/>
        <link rel="enclosure" type="audio/mpeg" length="31415" href="https://reel.example/1.mp3"/>
        <rights>Jon Aho</rights>
        <summary type="text">A short talk.</summary>
        <content type="html">&lt;p&gt;A short talk about rain.&lt;/p&gt;</content>
        <source>
        <id>tag:other.example,2026:feed</id>
        <title>Other films</title>
        <updated>2026-01-01T00:00:00Z</updated>
        <author><name>Somebody</name></author>
        <link rel="self" href="https://other.example/feed.atom"/>
        </source>
        </entry>
        <entry>
        <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
        <title>Snow at night</title>
        <updated>2026-02-28T09:30:00.25Z</updated>
        <link href="https://reel.example/2"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Another <em>one</em>.</p></div></content>
        </entry>
        </feed>
        """

    static let rdf = """
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="https://reel.example/feed.rdf">
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <description>Films after midnight</description>
        <image rdf:resource="https://reel.example/logo.png"/>
        <items><rdf:Seq><rdf:li rdf:resource="https://reel.example/1"/><rdf:li rdf:resource="https://reel.example/2"/></rdf:Seq></items>
        <textinput rdf:resource="https://reel.example/search"/>
        <dc:language>en</dc:language>
        <dc:date>2026-03-01T09:30:00Z</dc:date>
        <sy:updatePeriod>hourly</sy:updatePeriod>
        <sy:updateFrequency>2</sy:updateFrequency>
        <sy:updateBase>2026-01-01T00:00+00:00</sy:updateBase>
        </channel>
        <image rdf:about="https://reel.example/logo.png"><title>The Late Reel</title><url>https://reel.example/logo.png</url>\
        <link>https://reel.example/</link></image>
        <item rdf:about="https://reel.example/1">
        <title>Rain at noon</title>
        <link>https://reel.example/1</link>
        <description>A short talk.</description>
        <dc:creator>Mara Lind</dc:creator>
        <dc:date>2026-03-01</dc:date>
        </item>
        <item rdf:about="https://reel.example/2">
        <title>Snow at night</title>
        <link>https://reel.example/2</link>
        </item>
        <textinput rdf:about="https://reel.example/search"><title>Search</title><description>Search the reviews</description>\
        <name>q</name><link>https://reel.example/search</link></textinput>
        </rdf:RDF>
        """

    static let opml = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0">
        <head>
        <title>What Mara reads</title>
        <dateCreated>Sun, 01 Mar 2026 09:30:00 GMT</dateCreated>
        <dateModified>Sun, 01 Mar 2026 10:30:00 GMT</dateModified>
        <ownerName>Mara Lind</ownerName>
        <ownerEmail>mara@reel.example</ownerEmail>
        <docs>http://opml.org/spec2.opml</docs>
        <vertScrollState>1</vertScrollState>
        <windowTop>61</windowTop>
        </head>
        <body>
        <outline text="Films" created="Sun, 01 Mar 2026 09:30:00 GMT" category="/films">
        <outline text="The Late Reel" title="The Late Reel" type="rss" xmlUrl="https://reel.example/feed.xml" htmlUrl="https://reel.example/" language="en"/>
        <outline text="A note" isComment="true"/>
        </outline>
        </body>
        </opml>
        """

    static let json = #"""
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "The Late Reel",
          "home_page_url": "https://reel.example/",
          "feed_url": "https://reel.example/feed.json",
          "description": "Films after midnight",
          "user_comment": "Add it to a reader",
          "next_url": "https://reel.example/feed.json?page=2",
          "icon": "https://reel.example/icon.png",
          "favicon": "https://reel.example/favicon.png",
          "authors": [
            {
              "name": "Mara Lind",
              "url": "https://reel.example/mara",
              "avatar": "https://reel.example/mara.png"
            }
          ],
          "language": "en",
          "expired": false,
          "hubs": [
            {
              "type": "WebSub",
              "url": "https://hub.example/"
            }
          ],
          "items": [
            {
              "id": "https://reel.example/1",
              "url": "https://reel.example/1",
              "external_url": "https://other.example/",
              "title": "Rain at noon",
              "content_html": "<p>A short talk.</p>",
              "content_text": "A short talk.",
              "summary": "Rain.",
              "image": "https://reel.example/1.jpg",
              "banner_image": "https://reel.example/banner.jpg",
              "date_published": "2026-03-01T09:30:00Z",
              "date_modified": "2026-03-01T10:30:00+01:00",
              "tags": [
                "weather",
                "noon"
              ],
              "language": "en-GB",
              "attachments": [
                {
                  "url": "https://reel.example/1.mp3",
                  "mime_type": "audio/mpeg",
                  "title": "The talk",
                  "size_in_bytes": 31415,
                  "duration_in_seconds": 75.5
                }
              ]
            },
            {
              "id": "2",
              "content_text": "Another one.",
              "authors": [
                {
                  "name": "Jon Aho"
                }
              ]
            }
          ]
        }
        """#
}
