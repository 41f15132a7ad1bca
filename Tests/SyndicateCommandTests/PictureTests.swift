import Foundation
import TestSupport
import Testing

/// What is looked up of the files that articles name.
@Suite struct PictureTests {
    private static func site(_ front: String, secret: String? = nil) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("title: T\nurl: https://a.example/blog/\n", to: "site/syndicate.yaml")
        try scratch.write(
            "---\ntitle: Good\ndate: 2024-03-05T13:00:00Z\n\(front)\n---\n\nText.\n", to: "site/good.md")
        let picture = Command.package.appending(path: "Examples/FilmMagazine/media/icon.png")
        for path in ["site/static/media/a b.png", "outside.png"] {
            let target = scratch.folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: picture, to: target)
        }
        return scratch
    }

    private static func figure(_ front: String) throws -> [String: Any] {
        let scratch = try site(front)
        try FileManager.default.createSymbolicLink(
            at: scratch.folder.appending(path: "site/link.png"),
            withDestinationURL: scratch.folder.appending(path: "outside.png"))
        let result = try Command.run(["inspect", "--json", "site/good.md"], in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
        let feed = try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        let entry = try #require((feed["entries"] as? [[String: Any]])?.first)
        return try #require(entry["image"] as? [String: Any])
    }

    @Test func aSitesOwnPictureIsMeasured() throws {
        let figure = try Self.figure("image: /blog/media/a%20b.png")
        #expect(figure["type"] as? String == "image/png")
        #expect((figure["width"] as? Int ?? 0) > 0 && figure["width"] as? Int == figure["height"] as? Int)
        let file = Command.package.appending(path: "Examples/FilmMagazine/media/icon.png")
        #expect(figure["length"] as? Int == (try Data(contentsOf: file)).count)
    }

    @Test func whatTheAuthorSaysCounts() throws {
        let figure = try Self.figure("image: {url: /blog/media/a%20b.png, width: 7, height: 8, length: 9}")
        #expect(figure["width"] as? Int == 7 && figure["height"] as? Int == 8 && figure["length"] as? Int == 9)
    }

    @Test(arguments: [
        "/blog/../outside.png", "/blog/%2e%2e/outside.png", "/blog/link.png", "/blog/media", "/outside.png",
        "/blog/%00",
        "https://b.example/blog/media/a%20b.png", "/blog/media/a%2.png",
    ])
    func nothingElseIsRead(address: String) throws {
        let figure = try Self.figure("image: {url: '\(address)', alt: x}")
        #expect(figure["width"] == nil && figure["length"] == nil)
    }

    private static func remote(_ arguments: [String]) throws -> (figures: [[String: Any]], requests: Int) {
        let picture = [UInt8](
            try Data(contentsOf: Command.package.appending(path: "Examples/FilmMagazine/media/icon.png")))
        let server = try LoopbackServer { request, connection in
            switch request.target {
            case "/a.png": connection.respond(200, ["Content-Type: image/png"], body: picture)
            case "/page": connection.respond(200, ["Content-Type: image/png"], text: "<html>")
            case "/endless":
                connection.send("HTTP/1.1 200 OK\nContent-Type: image/png\n\n")
                while connection.send([UInt8](repeating: 0, count: 65_536)) {}
            default: connection.respond(404, text: "")
            }
        }
        let scratch = try Scratch()
        for (number, path) in ["/a.png", "/page", "/gone", "/endless", "/a.png"].enumerated() {
            try scratch.write(
                "---\ntitle: A\ndate: 2024-03-0\(number + 1)\nimage: \(server.url(path))\n---\nText.\n",
                to: "\(number).md")
        }
        let result = try Command.run(["inspect", "--json"] + arguments + ["."], in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
        let feed = try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        let entries = try #require(feed["entries"] as? [[String: Any]])
        return (entries.compactMap { $0["image"] as? [String: Any] }, server.requests.count)
    }

    @Test func serversAreAskedForThePicturesOnce() throws {
        let (figures, requests) = try Self.remote(["--measure-pictures", "--allow-private-network"])
        #expect(requests == 4)
        #expect(figures.count == 5 && figures.count { $0["width"] is Int } == 2)
        #expect(figures.count { $0["length"] is Int } == 3)
    }

    @Test(arguments: [[], ["--allow-private-network"], ["--measure-pictures"]])
    func noServerIsAskedUnlessTheUserWants(arguments: [String]) throws {
        #expect(try Self.remote(arguments).requests == 0)
    }
}
