// JSON Feed 1.1, “Items” and “Attachments”.
extension JSONFeedCase {
    static let items: [JSONFeedCase] = [
        // id
        .init("an item without id", item: ["id": nil], "missing-member /items/0"),
        .init("an id that is a name", item: ["id": "\"first\""]),
        .init("an id that is a number", item: ["id": "17"], "number-as-id /items/0/id"),
        .init("an id that is true", item: ["id": "true"], "invalid-member-type /items/0/id"),
        .init("an empty id", item: ["id": "\"\""], "not-blank /items/0/id"),
        .init("an id that is null", item: ["id": "null"], "null-member /items/0/id"),
        .init(
            "two items with one id",
            feed: ["items": #"[{"id": "1", "content_text": "a"}, {"id": "1", "content_text": "b"}]"#],
            "duplicate-value /items/1/id"),
        .init(
            "a number and a string for one id",
            feed: ["items": #"[{"id": "1", "content_text": "a"}, {"id": 1, "content_text": "b"}]"#],
            "duplicate-value /items/1/id", "number-as-id /items/1/id"),
        .init(
            "ids that differ in case",
            feed: ["items": #"[{"id": "a", "content_text": "a"}, {"id": "A", "content_text": "b"}]"#]),
        .init(
            "ids that differ in how an accent is written",
            feed: [
                "items":
                    "[{\"id\": \"\u{E9}\", \"content_text\": \"a\"}, {\"id\": \"e\u{301}\", \"content_text\": \"b\"}]"
            ]),
        .init(
            "an id written with an escape",
            feed: ["items": #"[{"id": "\u0061", "content_text": "a"}, {"id": "a", "content_text": "b"}]"#],
            "duplicate-value /items/1/id"),

        // url
        .init("an address for id and no url", item: ["url": nil], "missing-item-url /items/0"),
        .init("a name for id and no url", item: ["url": nil, "id": "\"one\""]),
        .init("a relative url", item: ["url": "\"/1\""], "invalid-full-link /items/0/url"),
        .init("a url that runs a program", item: ["url": "\"javascript:alert(1)\""], "not-web-address /items/0/url"),
        .init(
            "a url with half an escape", item: ["url": "\"https://film.example/%2\""], "invalid-uri-char /items/0/url"),
        .init("a url that is an object", item: ["url": "{}"], "invalid-member-type /items/0/url"),
        .init("a url elsewhere", item: ["external_url": "\"https://other.example/x?a=b#c\""]),
        .init("an empty url elsewhere", item: ["external_url": "\"\""], "invalid-full-link /items/0/external_url"),
        .init("no url elsewhere", item: ["external_url": "null"], "null-member /items/0/external_url"),
        .init(
            "two items at one url",
            feed: [
                "items":
                    #"[{"id": "1", "url": "https://film.example/", "content_text": "a"}, {"id": "2", "url": "https://film.example/", "content_text": "b"}]"#
            ],
            "duplicate-item-url /items/1/url"),

        // content
        .init("no content", item: ["content_text": nil], "missing-item-content /items/0"),
        .init(
            "a summary for content", item: ["content_text": nil, "summary": "\"a\""], "missing-item-content /items/0"),
        .init("HTML and text", item: ["content_html": "\"<p>A review.</p>\""]),
        .init("HTML alone", item: ["content_text": nil, "content_html": "\"<p>A &amp; B</p>\""]),
        .init("an empty text", item: ["content_text": "\"\""], "not-blank /items/0/content_text"),
        .init("a text that is null", item: ["content_text": "null"], "null-member /items/0/content_text"),
        .init("a text with tags", item: ["content_text": "\"<p>A</p>\""], "contains-html /items/0/content_text"),
        .init("a text with broken lines", item: ["content_text": "\"A<br>B\""], "contains-html /items/0/content_text"),
        .init("a text with an emoji", item: ["content_text": "\"A 🎬 & 1 < 2 > 0\""]),
        .init("HTML that is not closed", item: ["content_html": "\"<p><b>A</p>\""], "not-html /items/0/content_html"),
        .init(
            "a relative link", item: ["content_html": #""<a href=\"/2\">B</a>""#],
            "contains-rel-ref /items/0/content_html"),
        .init("a link within the text", item: ["content_html": ##""<a href=\"#2\">B</a>""##]),
        .init(
            "a relative picture", item: ["content_html": #""<img src=\"2.png\" alt=\"\">""#],
            "contains-rel-ref /items/0/content_html"),
        .init("a script", item: ["content_html": "\"<script>a()</script>\""], "security-risk /items/0/content_html"),
        .init("a harmless frame", item: ["content_html": #""<iframe src=\"https://video.example/1\"></iframe>""#]),
        .init(
            "a program on a click", item: ["content_html": #""<p onclick=\"a()\">A</p>""#],
            "security-risk-attr /items/0/content_html"),
        .init(
            "a program for a link", item: ["content_html": #""<a href=\"javascript:a()\">A</a>""#],
            "security-risk-attr /items/0/content_html"),
        .init(
            "a style over the page", item: ["content_html": #""<p style=\"position:fixed\">A</p>""#],
            "dangerous-style-attr /items/0/content_html"),
        .init("a harmless style", item: ["content_html": #""<p style=\"max-width:40em\">A</p>""#]),
        .init(
            "HTML escaped twice", item: ["content_html": "\"&lt;p&gt;A&lt;/p&gt;\""],
            "escaped-html /items/0/content_html"),
        .init("HTML about HTML", item: ["content_html": "\"<p>The end tag is &lt;/p&gt;.</p>\""]),
        .init(
            "a whole page", item: ["content_html": "\"<!DOCTYPE html><html><body><p>A</p></body></html>\""],
            "html-document /items/0/content_html"),

        // words
        .init("an item's title", item: ["title": "\"The Third Man\""]),
        .init("an item's title with tags", item: ["title": "\"<i>The Third Man</i>\""], "contains-html /items/0/title"),
        .init("an item's empty title", item: ["title": "\"\""], "not-blank /items/0/title"),
        .init("a title about a tag", item: ["title": "\"How to use <br>\""]),
        .init("a summary", item: ["summary": "\"One man too many.\""]),
        .init(
            "a summary with tags", item: ["summary": "\"<p>One man too many.</p>\""], "contains-html /items/0/summary"),
        .init("a summary that is a list", item: ["summary": "[\"a\"]"], "invalid-member-type /items/0/summary"),

        // pictures
        .init(
            "an image",
            item: ["image": "\"https://film.example/1.jpg\"", "banner_image": "\"https://film.example/b.jpg\""]),
        .init("a relative image", item: ["image": "\"1.jpg\""], "invalid-full-link /items/0/image"),
        .init("an image that is an object", item: ["image": #"{"url": "a"}"#], "invalid-member-type /items/0/image"),
        .init("a relative banner", item: ["banner_image": "\"b.jpg\""], "invalid-full-link /items/0/banner_image"),

        // dates
        .init(
            "dates",
            item: ["date_published": "\"2026-03-01T09:30:00Z\"", "date_modified": "\"2026-03-01T10:30:00.25+01:00\""]),
        .init("a date in small letters", item: ["date_published": "\"2026-03-01t09:30:00z\""]),
        .init(
            "a date without time", item: ["date_published": "\"2026-03-01\""],
            "invalid-rfc3339-date /items/0/date_published"),
        .init(
            "a date without offset", item: ["date_published": "\"2026-03-01T09:30:00\""],
            "invalid-rfc3339-date /items/0/date_published"),
        .init(
            "a date of mail", item: ["date_published": "\"Sun, 01 Mar 2026 09:30:00 GMT\""],
            "invalid-rfc3339-date /items/0/date_published"),
        .init(
            "a day that there is not", item: ["date_published": "\"2026-02-30T09:30:00Z\""],
            "invalid-rfc3339-date /items/0/date_published"),
        .init(
            "a date that is a number", item: ["date_published": "1772357400"],
            "invalid-member-type /items/0/date_published"),
        .init("an empty date", item: ["date_modified": "\"\""], "invalid-rfc3339-date /items/0/date_modified"),
        .init(
            "a date long ago", item: ["date_published": "\"0001-01-01T00:00:00Z\""],
            "implausible-date /items/0/date_published"),
        .init(
            "changed before it was there",
            item: ["date_published": "\"2026-03-01T09:30:00Z\"", "date_modified": "\"2026-02-01T09:30:00Z\""],
            "modified-before-published /items/0/date_modified"),

        // authors, tags, language
        .init("an item's authors", item: ["authors": #"[{"name": "Ana"}, {"name": "Bo"}]"#]),
        .init("an item's empty author", item: ["authors": "[{}]"], "empty-author /items/0/authors/0"),
        .init("an item's one author", item: ["author": #"{"name": "Ana"}"#], "deprecated-member /items/0/author"),
        .init("tags", item: ["tags": #"["noir", "Wien"]"#]),
        .init("one tag", item: ["tags": "\"noir\""], "invalid-member-type /items/0/tags"),
        .init("a tag that is a number", item: ["tags": "[1949]"], "invalid-member-type /items/0/tags/0"),
        .init("an empty tag", item: ["tags": #"["noir", ""]"#], "not-blank /items/0/tags/1"),
        .init("a tag twice", item: ["tags": #"["noir", "noir"]"#], "duplicate-tag /items/0/tags/1"),
        .init("a tag with markup", item: ["tags": #"["<b>noir</b>"]"#], "contains-html /items/0/tags/0"),
        .init("an item's language", item: ["language": "\"ko\""]),
        .init("an item's language that is none", item: ["language": "\"k\""], "invalid-language /items/0/language"),
        .init(
            "an item's language in 1.0", item: ["language": "\"ko\""], version: "1", "newer-member /items/0/language"),

        // attachments
        .init(
            "an attachment",
            item: [
                "attachments":
                    #"[{"url": "https://film.example/1.mp3", "mime_type": "audio/mpeg", "title": "Talk", "size_in_bytes": 31415, "duration_in_seconds": 62.5}]"#
            ]),
        .init(
            "an attachment without url", item: ["attachments": #"[{"mime_type": "audio/mpeg"}]"#],
            "missing-member /items/0/attachments/0"),
        .init(
            "an attachment without type", item: ["attachments": #"[{"url": "https://film.example/1.mp3"}]"#],
            "missing-member /items/0/attachments/0"),
        .init(
            "a relative attachment", item: ["attachments": #"[{"url": "1.mp3", "mime_type": "audio/mpeg"}]"#],
            "invalid-full-link /items/0/attachments/0/url"),
        .init(
            "a type that is none",
            item: ["attachments": #"[{"url": "https://film.example/1.mp3", "mime_type": "mp3"}]"#],
            "invalid-mime-type /items/0/attachments/0/mime_type"),
        .init(
            "a size in words", item: ["attachments": attachment("size_in_bytes", "\"31 MB\"")],
            "invalid-member-type /items/0/attachments/0/size_in_bytes"),
        .init(
            "a negative size", item: ["attachments": attachment("size_in_bytes", "-1")],
            "invalid-non-negative-integer /items/0/attachments/0/size_in_bytes"),
        .init(
            "half a byte", item: ["attachments": attachment("size_in_bytes", "1.5")],
            "invalid-non-negative-integer /items/0/attachments/0/size_in_bytes"),
        .init("a size in powers", item: ["attachments": attachment("size_in_bytes", "1.5e3")]),
        .init(
            "a size without end", item: ["attachments": attachment("size_in_bytes", "1e999")],
            "invalid-non-negative-integer /items/0/attachments/0/size_in_bytes"),
        .init(
            "a negative time", item: ["attachments": attachment("duration_in_seconds", "-3")],
            "negative-number /items/0/attachments/0/duration_in_seconds"),
        .init(
            "a time of clocks", item: ["attachments": attachment("duration_in_seconds", "\"1:02\"")],
            "invalid-member-type /items/0/attachments/0/duration_in_seconds"),
        .init(
            "an attachment's title with markup", item: ["attachments": attachment("title", "\"<b>a</b>\"")],
            "contains-html /items/0/attachments/0/title"),
        .init(
            "an attachment of RSS", item: ["attachments": attachment("length", "5")],
            "undefined-member /items/0/attachments/0/length"),
        .init(
            "an attachment that is an address", item: ["attachments": #"["https://film.example/1.mp3"]"#],
            "invalid-member-type /items/0/attachments/0"),
        .init(
            "attachments that are one", item: ["attachments": #"{"url": "https://film.example/1.mp3"}"#],
            "invalid-member-type /items/0/attachments"),
        .init(
            "an attachment twice",
            item: [
                "attachments":
                    #"[{"url": "https://film.example/1.mp3", "mime_type": "audio/mpeg"}, {"url": "https://film.example/1.mp3", "mime_type": "audio/mpeg"}]"#
            ],
            "duplicate-attachment /items/0/attachments/1/url"),

        // members that are not there
        .init("an item's extension", item: ["_film": #"{"year": 1949}"#]),
        .init("an item's member of nobody", item: ["content": "\"A\""], "undefined-member /items/0/content"),
        .init("an item's date of Atom", item: ["updated": "\"2026\""], "undefined-member /items/0/updated"),
        .init(
            "an item's home page", item: ["home_page_url": "\"https://film.example/\""],
            "undefined-member /items/0/home_page_url"),
        .init(
            "a member twice",
            feed: ["items": #"[{"id": "1", "content_text": "a", "title": "b", "title": "c"}]"#],
            "duplicate-member /items/0/title"),
        .init(
            "a member of nobody twice", feed: ["items": #"[{"id": "1", "content_text": "a", "x": 1, "x": 2}]"#],
            "duplicate-member /items/0/x", "undefined-member /items/0/x", "undefined-member /items/0/x"),
        .init("half a character", item: ["title": #""a \ud83c b""#], "lone-surrogate /items/0/title"),
        .init("a whole character in two escapes", item: ["title": #""a \ud83c\udfac b""#]),
        .init(
            "a letter that was encoded twice", item: ["title": "\"caf\u{C3}\u{A9}\u{C2}\u{A9}\""],
            "bad-characters /items/0/title"),
    ]

    private static func attachment(_ name: String, _ value: String) -> String {
        #"[{"url": "https://film.example/1.mp3", "mime_type": "audio/mpeg", "\#(name)": \#(value)}]"#
    }
}
