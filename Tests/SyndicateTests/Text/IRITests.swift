import Syndicate
import Testing

@Suite struct IRITests {
    @Test func takesApart() {
        let iri = IRI("HTTPS://me:pw@[2001:db8::7]:8080/over/there?name=ferret#nose")
        #expect(iri.scheme == "https")
        #expect(iri.userInfo == "me:pw")
        #expect(iri.host == "[2001:db8::7]")
        #expect(iri.port == 8080)
        #expect(iri.path == "/over/there")
        #expect(iri.query == "name=ferret")
        #expect(iri.fragment == "nose")
        #expect(iri.firstError == nil)
        #expect(iri.isAbsolute)
        #expect(iri.text == "HTTPS://me:pw@[2001:db8::7]:8080/over/there?name=ferret#nose")
    }

    @Test func takesPartsThatAreEmptyOrMissing() {
        let empty = IRI("//@:?#")
        #expect(empty.scheme == nil)
        #expect(empty.userInfo == "")
        #expect(empty.host == "")
        #expect(empty.port == nil)
        #expect(empty.path == "")
        #expect(empty.query == "")
        #expect(empty.fragment == "")
        let missing = IRI("")
        #expect(missing.host == nil)
        #expect(missing.query == nil)
        #expect(missing.fragment == nil)
        let mail = IRI("mailto:a@b.c?subject=x:y")
        #expect(mail.scheme == "mailto")
        #expect(mail.path == "a@b.c")
        #expect(mail.host == nil)
    }

    @Test(arguments: [
        "ftp://ftp.is.co.za/rfc/rfc1808.txt", "http://www.ietf.org/rfc/rfc2396.txt",
        "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com", "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212",
        "telnet://192.0.2.16:80/", "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "", "a", "a/b:c", "./a:b",
        "#", "?",
        "https://예.한국/영화?q=발레리나#끝", "http://a?q=\u{E000}", "http://[::]", "http://[::1]:80", "http://[1:2:3:4:5:6:7:8]",
        "http://[::ffff:192.0.2.1]", "http://[v1.a:b]", "http://a/%C3%A9", "http://a/~!$&'()*+,;=:@", "x:",
        "http://a:/",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "data:text/plain,a%20b",
    ])
    func accepts(text: String) {
        #expect(IRI(text).firstError == nil)
    }

    @Test(
        arguments: [
            ("http://a b/", .forbiddenCharacter, 8), ("http://a/b c", .forbiddenCharacter, 10),
            ("a\\b", .forbiddenCharacter, 1),
            ("http://a/<x>", .forbiddenCharacter, 9), ("http://a/\"", .forbiddenCharacter, 9),
            ("http://a/{x}", .forbiddenCharacter, 9),
            ("http://a/a|b", .forbiddenCharacter, 10), ("http://a/a^b", .forbiddenCharacter, 10),
            ("http://a/\0", .forbiddenCharacter, 9),
            ("http://a/[", .forbiddenCharacter, 9), ("http://a#b#c", .forbiddenCharacter, 10),
            ("http://a/é\u{7F}", .forbiddenCharacter, 11),
            ("http://a/%", .badPercentEncoding, 9), ("http://a/%4", .badPercentEncoding, 9),
            ("http://a/%4g", .badPercentEncoding, 9),
            ("http://a/x?%zz", .badPercentEncoding, 11), ("http://[::1", .badAddress, 7), ("http://[]", .badAddress, 7),
            ("http://[1:2]", .badAddress, 7), ("http://[::1::]", .badAddress, 7), ("http://[:::]", .badAddress, 7),
            ("http://[12345::]", .badAddress, 7), ("http://[::256.0.0.1]", .badAddress, 7),
            ("http://[::1.2.3]", .badAddress, 7),
            ("http://[::01.2.3.4]", .badAddress, 7), ("http://[v.x]", .badAddress, 7),
            ("http://[1:2:3:4:5:6:7:8:]", .badAddress, 7),
            ("http://a:65536/", .badPort, 9), ("http://a:99999999999999999999/", .badPort, 9),
            ("1a:b", .colonInFirstSegment, 2),
            (":", .colonInFirstSegment, 0), ("한:글", .colonInFirstSegment, 3), ("http://a:b/", .forbiddenCharacter, 8),
            ("http://a/\u{202E}b", .directionMark, 9), ("http://a/\u{E000}", .forbiddenCharacter, 9),
            ("http://a/\u{FFFE}", .forbiddenCharacter, 9), ("http://a/\u{80}", .forbiddenCharacter, 9),
        ] as [(String, IRI.Flaw.Code, Int)])
    func findsTheFirstFlaw(text: String, code: IRI.Flaw.Code, offset: Int) {
        let flaw = IRI(text).firstError
        #expect(flaw?.code == code)
        #expect(flaw?.offset == offset)
        #expect(flaw?.description.isEmpty == false)
    }

    @Test(arguments: [
        ("tag:example.org,2024:a", true), ("tag:me@example.org,2024-03-05:blog/1", true),
        ("tag:example.org,2024-03:", true),
        ("tag:example.org,2024", false), ("tag:,2024:a", false), ("tag:example.org,24:a", false),
        ("tag:a b,2024:a", false),
        ("tag:a@b@c,2024:a", false), ("tag:example.org,2024-13:a", false), ("tagx:example.org,2024:a", false),
        ("tag:", false),
        ("tag://example.org,2024:a", false), ("tag:example.org:2024,a", false), ("tag:example.org,2024-0:a", false),
    ])
    func knowsTags(text: String, isTag: Bool) {
        #expect(IRI.isTag(text) == isTag)
    }

    @Test func encodes() {
        #expect(IRI.encodePath("/a b/é/100%/%20/?#") == "/a%20b/é/100%25/%20/%3F%23")
        #expect(IRI.encodePathSegment("a/b %20é") == "a%2Fb%20%2520%C3%A9")
        #expect(IRI.encodeQueryValue("a&b=c+d e~") == "a%26b%3Dc%2Bd%20e~")
        #expect(
            IRI.uri(from: "https://예.한국/é%20?q=발#é")
                == "https://%EC%98%88.%ED%95%9C%EA%B5%AD/%C3%A9%20?q=%EB%B0%9C#%C3%A9")
        #expect(IRI.uri(from: "e\u{301}") == "e%CC%81")
        #expect(IRI.repaired(" http://a/b c<\">é[1]#x%zz\n") == "http://a/b%20c%3C%22%3Eé[1]#x%25zz")
        #expect(IRI.decode("a%20b%C3%A9%zz%") == "a bé%zz%")
        #expect(IRI.decode("%FF") == "\u{FFFD}")
    }

    @Test func survivesRandomText() {
        var generator = SeededGenerator(state: 5)
        let parts = [
            "a", ":", "/", "//", "?", "#", "[", "]", "@", "%", "%20", "é", ".", "..", "1", " ", "\u{301}", "\0", "::",
            "v1.",
        ]
        for _ in 0..<10_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...10, using: &generator) {
                text += parts.randomElement(using: &generator) ?? ""
            }
            let iri = IRI(text)
            var rebuilt = iri.schemeRange.map { iri[$0] + ":" } ?? ""
            if let authority = iri.authorityRange { rebuilt += "//" + iri[authority] }
            rebuilt += iri.path
            if let query = iri.query { rebuilt += "?" + query }
            if let fragment = iri.fragment { rebuilt += "#" + fragment }
            #expect(rebuilt.utf8.elementsEqual(text.utf8))
            if let flaw = iri.firstError { #expect((0..<text.utf8.count).contains(flaw.offset)) }
            let resolved = IRI.resolve(text, against: "http://a/b/c?d")
            if iri.firstError == nil { #expect(IRI(resolved).firstError == nil, "\(text) → \(resolved)") }
            #expect(IRI(IRI.repaired(text)).firstError?.code != .badPercentEncoding)
        }
    }
}
