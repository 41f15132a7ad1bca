// JSON Feed 1.1, “Top-level” and what surrounds it.
extension JSONFeedCase {
    static let feeds: [JSONFeedCase] = [
        .init("a small feed of 1.1"),
        .init("a small feed of 1.0", version: "1"),

        // version
        .init("no version", feed: ["version": nil], "missing-member"),
        .init("a version with a slash at the end", version: "1.1/", "invalid-version /version"),
        .init(
            "a version of http", feed: ["version": "\"http://jsonfeed.org/version/1.1\""], "invalid-version /version"),
        .init("a version that is a number", feed: ["version": "1.1"], "invalid-member-type /version"),
        .init("a version that there is not", version: "7", "invalid-version /version"),
        .init(
            "the version behind the title",
            feed: ["version": nil, "expired": "false", "title": nil, "language": "\"en\"", "version ": nil],
            "missing-member", "missing-member"),
        .init(
            "the version last",
            document: #"""
                {"title": "Film", "home_page_url": "https://film.example/", "feed_url": "https://film.example/f.json",
                "favicon": "https://film.example/f.png", "items": [], "version": "https://jsonfeed.org/version/1.1"}
                """#, "version-not-first /version"),

        // title
        .init("no title", feed: ["title": nil], "missing-member"),
        .init("an empty title", feed: ["title": "\"\""], "not-blank /title"),
        .init("a title of spaces", feed: ["title": "\"  \""], "not-blank /title"),
        .init("a title with tags", feed: ["title": "\"The <b>best</b> films\""], "contains-html /title"),
        .init("a title with a reference", feed: ["title": "\"Salt &amp; Pepper\""], "contains-html /title"),
        .init("a title with an ampersand", feed: ["title": "\"Salt & Pepper\""]),
        .init("a title with a less-than sign", feed: ["title": "\"5 < 6\""]),
        .init("a title that is null", feed: ["title": "null"], "null-member /title"),
        .init("a title that is a number", feed: ["title": "1984"], "invalid-member-type /title"),

        // items
        .init("no items", feed: ["items": nil], "missing-member"),
        .init("no item", feed: ["items": "[]"]),
        .init("items that are an object", feed: ["items": "{}"], "invalid-member-type /items"),
        .init("items that are null", feed: ["items": "null"], "null-member /items"),
        .init("an item that is a string", feed: ["items": "[\"a\"]"], "invalid-member-type /items/0"),
        .init("an item that is null", feed: ["items": "[null]"], "invalid-member-type /items/0"),

        // addresses
        .init("no home page", feed: ["home_page_url": nil], "missing-recommended-member"),
        .init("no address of its own", feed: ["feed_url": nil], "missing-recommended-member"),
        .init("a relative home page", feed: ["home_page_url": "\"/\""], "invalid-full-link /home_page_url"),
        .init(
            "a home page without scheme", feed: ["home_page_url": "\"film.example\""],
            "invalid-full-link /home_page_url"),
        .init("an empty home page", feed: ["home_page_url": "\"\""], "invalid-full-link /home_page_url"),
        .init(
            "a home page without host", feed: ["home_page_url": "\"https:///a\""], "invalid-full-link /home_page_url"),
        .init(
            "a home page with a space", feed: ["home_page_url": "\"https://film.example/a b\""],
            "invalid-uri-char /home_page_url"),
        .init(
            "a home page with a line's end", feed: ["home_page_url": #""https://film.example/\n""#],
            "invalid-uri-char /home_page_url"),
        .init(
            "a home page on this machine", feed: ["home_page_url": "\"http://localhost:1313/\""],
            "unknown-host /home_page_url"),
        .init("a home page at an address of a network", feed: ["home_page_url": "\"http://192.0.2.7/\""]),
        .init(
            "a home page in Korean", feed: ["home_page_url": "\"https://film.example/영화\""],
            "url-not-ascii /home_page_url"),
        .init(
            "a home page that is a file", feed: ["home_page_url": "\"file:///home/film\""],
            "not-web-address /home_page_url"),
        .init(
            "a home page that is the feed", feed: ["home_page_url": "\"https://film.example/feed.json\""],
            "home-page-is-feed /home_page_url"),
        .init("the feed where it says it is", address: "https://film.example/feed.json"),
        .init("the feed where it says it is, spelled otherwise", address: "https://FILM.example:443/feed.json"),
        .init("the feed elsewhere", address: "https://film.example/other.json", "self-doesnt-match-location /feed_url"),
        .init("a next page", feed: ["next_url": "\"https://film.example/feed.json?page=2\""]),
        .init(
            "a next page that is the feed", feed: ["next_url": "\"https://film.example/feed.json\""],
            "next-url-is-feed-url /next_url"),
        .init(
            "a next page that is the document", feed: ["feed_url": nil, "next_url": "\"https://film.example/a.json\""],
            address: "https://film.example/a.json", "missing-recommended-member", "next-url-is-feed-url /next_url"),
        .init("a relative next page", feed: ["next_url": "\"?page=2\""], "invalid-full-link /next_url"),

        // words
        .init("a description", feed: ["description": "\"What we saw.\""]),
        .init(
            "a description with markup", feed: ["description": "\"<p>What we saw.</p>\""], "contains-html /description"),
        .init("a comment with markup", feed: ["user_comment": "\"Add <b>this</b> to a reader.\""]),
        .init("an empty comment", feed: ["user_comment": "\"\""], "not-blank /user_comment"),
        .init("a comment that is a list", feed: ["user_comment": "[]"], "invalid-member-type /user_comment"),

        // pictures
        .init("no icon", feed: ["icon": nil], "missing-icon"),
        .init("a favicon alone", feed: ["icon": nil, "favicon": "\"https://film.example/f.ico\""]),
        .init("a relative icon", feed: ["icon": "\"icon.png\""], "invalid-full-link /icon"),
        .init("an icon in the address", feed: ["icon": "\"data:image/png;base64,AAAA\""], "not-web-address /icon"),
        .init("a relative favicon", feed: ["favicon": "\"//film.example/f.ico\""], "invalid-full-link /favicon"),

        // language, expired
        .init("a language", feed: ["language": "\"en-US\""]),
        .init("a language of Chinese script", feed: ["language": "\"zh-Hant-TW\""]),
        .init("a language with an underscore", feed: ["language": "\"en_US\""], "invalid-language /language"),
        .init("a language in words", feed: ["language": "\"English\""], "invalid-language /language"),
        .init("a language that is none", feed: ["language": "\"xx\""], "invalid-language /language"),
        .init("an empty language", feed: ["language": "\"\""], "invalid-language /language"),
        .init("a language in 1.0", feed: ["language": "\"en\""], version: "1", "newer-member /language"),
        .init("an end", feed: ["expired": "true"]),
        .init("an end as a string", feed: ["expired": "\"true\""], "invalid-member-type /expired"),
        .init("an end as a number", feed: ["expired": "1"], "invalid-member-type /expired"),

        // authors
        .init("an author", feed: ["authors": #"[{"name": "Ana"}]"#]),
        .init("an author with a mail address for url", feed: ["authors": #"[{"url": "mailto:ana@film.example"}]"#]),
        .init("an author with an avatar alone", feed: ["authors": #"[{"avatar": "https://film.example/a.png"}]"#]),
        .init("an author without anything", feed: ["authors": "[{}]"], "empty-author /authors/0"),
        .init("an author with an extension alone", feed: ["authors": #"[{"_x": {}}]"#], "empty-author /authors/0"),
        .init("an author that is a name", feed: ["authors": #"["Ana"]"#], "invalid-member-type /authors/0"),
        .init("authors that are one", feed: ["authors": #"{"name": "Ana"}"#], "invalid-member-type /authors"),
        .init("an author with an empty name", feed: ["authors": #"[{"name": ""}]"#], "not-blank /authors/0/name"),
        .init(
            "an author's mail address", feed: ["authors": #"[{"name": "ana@film.example"}]"#],
            "contains-email /authors/0/name"),
        .init(
            "an author with markup", feed: ["authors": #"[{"name": "<i>Ana</i>"}]"#], "contains-html /authors/0/name"),
        .init("an author's relative url", feed: ["authors": #"[{"url": "/ana"}]"#], "invalid-full-link /authors/0/url"),
        .init(
            "an author's strange url", feed: ["authors": #"[{"url": "htp:ana"}]"#],
            "scheme-not-iana-registered /authors/0/url"),
        .init(
            "an author's avatar by mail", feed: ["authors": #"[{"avatar": "mailto:ana@film.example"}]"#],
            "not-web-address /authors/0/avatar"),
        .init(
            "an author's e-mail", feed: ["authors": #"[{"name": "Ana", "email": "ana@film.example"}]"#],
            "undefined-member /authors/0/email"),
        .init("authors in 1.0", feed: ["authors": #"[{"name": "Ana"}]"#], version: "1", "newer-member /authors"),
        .init("one author in 1.0", feed: ["author": #"{"name": "Ana"}"#], version: "1"),
        .init("one author in 1.1", feed: ["author": #"{"name": "Ana"}"#], "deprecated-member /author"),
        .init("one author beside authors", feed: ["author": #"{"name": "Ana"}"#, "authors": #"[{"name": "Ana"}]"#]),
        .init(
            "one author against authors", feed: ["author": #"{"name": "Bo"}"#, "authors": #"[{"name": "Ana"}]"#],
            "contradicting-author /author"),
        .init("an empty author of 1.0", feed: ["author": "{}"], version: "1", "empty-author /author"),

        // hubs
        .init(
            "hubs",
            feed: [
                "hubs":
                    #"[{"type": "WebSub", "url": "https://hub.example/"}, {"type": "rssCloud", "url": "https://c.example/"}]"#
            ]),
        .init("a hub without type", feed: ["hubs": #"[{"url": "https://hub.example/"}]"#], "missing-member /hubs/0"),
        .init("a hub without url", feed: ["hubs": #"[{"type": "WebSub"}]"#], "missing-member /hubs/0"),
        .init(
            "a hub of another type", feed: ["hubs": #"[{"type": "websub", "url": "https://hub.example/"}]"#],
            "unknown-hub-type /hubs/0/type"),
        .init(
            "a relative hub", feed: ["hubs": #"[{"type": "WebSub", "url": "hub"}]"#], "invalid-full-link /hubs/0/url"),
        .init(
            "a hub of a feed without address",
            feed: ["feed_url": nil, "hubs": #"[{"type": "WebSub", "url": "https://hub.example/"}]"#],
            "hub-without-feed-url /hubs/0", "missing-recommended-member"),

        // members that are not there
        .init(
            "an extension", feed: ["_film": #"{"about": "https://film.example/ext", "deep": {"a": [1, {"b": null}]}}"#]),
        .init("an extension that is a string", feed: ["_film": "\"a\""], "extension-not-object /_film"),
        .init("an extension with a digit", feed: ["_1film": "{}"], "invalid-extension-name /_1film"),
        .init("an extension without a name", feed: ["_": "{}"], "invalid-extension-name /_"),
        .init("an extension with a full stop", feed: ["_film.one": "{}"], "invalid-extension-name /_film.one"),
        .init(
            "a full stop within an extension", feed: ["_film": #"{"a.b": 1}"#], "invalid-extension-member /_film/a.b"),
        .init(
            "an underscore within an extension", feed: ["_film": #"{"_a": 1}"#], "invalid-extension-member /_film/_a"),
        .init("a member twice within an extension", feed: ["_film": #"{"a": 1, "a": 2}"#], "duplicate-member /_film/a"),
        .init("an extension of an emoji", feed: ["_film": #"{"🎬": 1}"#]),
        .init("a member of nobody", feed: ["rating": "5"], "undefined-member /rating"),
        .init("a member in capital letters", feed: ["Language": "\"en\""], "undefined-member /Language"),
        .init("a member with a slash", feed: ["a/b~": "1"], "undefined-member /a~1b~0"),
        .init("a member of an item", feed: ["content_text": "\"a\""], "undefined-member /content_text"),
    ]
}
