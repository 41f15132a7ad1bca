import Syndicate
import SyndicateSocial
import SyndicateTransport
import Testing

@testable import SyndicatePublish

@Suite struct RequestEncodingTests {
    /// Whatever the exporters write can be filled and encoded, and has no placeholder left where one was named.
    @Test(arguments: SocialExporter.all.map(\.descriptor.name), ["auto", "all", "none"])
    func allPlansCanBeSent(network: String, media: String) throws {
        var options = ["media": media]
        var plan = try? Network.plan(
            network, "{access_token} {page_id}", picture: "https://film.example.com/a.png", options: options)
        if plan == nil {
            // Instagram takes nothing without a picture.
            options = [:]
            plan = try Network.plan(network, "{access_token} {page_id}", picture: "https://film.example.com/a.png")
        }
        let document = try RequestDocument(try #require(plan))
        var values = RequestValues(secrets: document.secrets)
        for request in document.requests {
            for name in request.fills.values.joined() {
                let isAddress = name.hasPrefix("upload_url")
                values.values[name] = .string(isAddress ? "https://up.example.com/x?y=1" : "v-\(name.prefix(3))")
            }
        }
        var encoder = RequestEncoder(values: values)
        for file in document.requests.compactMap(\.file) {
            encoder.files[file] = try MediaFile(Network.png, url: file.url, declared: file.mediaType, served: nil)
        }
        #expect(!document.requests.isEmpty)
        for request in document.requests {
            let encoded = try encoder.encoded(request)
            #expect(encoded.url.hasPrefix("https://") && !encoded.url.contains("{"))
            #expect(encoded.fields.allSatisfy { $0.isValid && !$0.value.contains("{") })
        }
        // What the article says stays.
        let bodies = try document.requests.map { String(decoding: try encoder.encoded($0).body ?? [], as: UTF8.self) }
        #expect(
            bodies.contains {
                $0.contains("{access_token}") || $0.contains("%7Baccess_token%7D") || $0.contains(#"\\{"#)
            })
    }

    @Test func valuesStayWithinTheirPlace() throws {
        let values = RequestValues(
            values: [
                "id": "a/b?c#d%e\"}", "token": "12:ab", "host": "evil.example/", "up": "http://u.example/", "n": 7,
            ],
            secrets: ["token"])
        #expect(try values.filled("https://x/{id}/y", ["id"], in: .url) == "https://x/a%2Fb%3Fc%23d%25e%22%7D/y")
        #expect(try values.filled("https://x/bot{token}/", ["token"], in: .url) == "https://x/bot12:ab/")
        #expect(try values.filled("{\"media\":\"{id}\"}", ["id"], in: .form) == #"{"media":"a/b?c#d%e\"}"}"#)
        #expect(try values.filled("{id} {token}", ["token"], in: .header) == "{id} 12:ab")
        #expect(try values.value("{n}", ["n"]) == 7)
        #expect(throws: RequestFailure.self) { try values.filled("https://{host}/a", ["host"], in: .url) }
        #expect(throws: RequestFailure.self) { try values.filled("{up}", ["up"], in: .url) }
        #expect(throws: RequestFailure.self) { try values.filled("https://x/{none}", ["none"], in: .url) }
    }

    @Test func aBoundaryDoesNotOccurInTheFile() throws {
        let request = try PlannedRequest([
            "id": "upload-1", "method": "POST", "url": "https://x.example/",
            "body": [
                "type": "multipart", "fields": [:], "file": ["field": "a\"b\r\n", "url": "https://f.example/a b.png"],
            ],
        ])
        let file = try #require(request.file)
        var encoder = RequestEncoder(values: RequestValues(), boundary: "mark")
        encoder.files[file] = try MediaFile(
            Network.png + Array("--mark--mark-1".utf8), url: file.url, declared: nil, served: nil)
        let encoded = try encoder.encoded(request)
        #expect(encoded.fields.first { $0.isNamed("content-type") }?.value == "multipart/form-data; boundary=mark-2")
        let body = String(decoding: encoded.body ?? [], as: UTF8.self)
        #expect(body.contains("name=\"a%22b%0D%0A\"; filename=\"ab.png\""))
    }

    @Test(
        arguments: [
            ("image/png", "image/png", true), ("image/png", "application/octet-stream", true), (nil, nil, true),
            ("image/jpeg", "image/jpeg", false), ("video/mp4", nil, false),
        ])
    func filesAreWhatTheyAreSaidToBe(declared: String?, served: String?, isTaken: Bool) {
        let file = try? MediaFile(Network.png, url: "https://f.example/a", declared: declared, served: served)
        #expect((file != nil) == isTaken)
    }

    @Test func pagesAreNoPictures() {
        for type in ["image/png", "text/html", nil] {
            #expect(throws: RequestFailure.self) {
                try MediaFile(Array("<html>".utf8), url: "https://f.example/a", declared: nil, served: type)
            }
        }
    }
}
