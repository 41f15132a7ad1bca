internal import FlyingFox
internal import FlyingSocks
internal import Foundation

// feed-server [--port PORT] [--url URL] FEED
var port: UInt16 = 8080
var address: String?
var path: String?
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    switch argument {
    case "--port": port = arguments.popFirst().flatMap(UInt16.init) ?? 0
    case "--url": address = arguments.popFirst()
    default: path = argument
    }
}
guard let path else {
    FileHandle.standardError.write(Data("called as feed-server [--port PORT] [--url URL] FEED\n".utf8))
    exit(64)
}

let publication = try Publication(file: path, address: address)
do { _ = try await publication.look() } catch {
    FileHandle.standardError.write(Data("\(path): \(error)\n".utf8))
    exit(65)
}
let server = try HTTPServer(address: .inet(ip4: "127.0.0.1", port: port), handler: FeedServer(publication))
let running = Task { try await server.run() }
try await server.waitUntilListening()
if case .ip4(let host, let port)? = await server.listeningAddress {
    FileHandle.standardOutput.write(Data("http://\(host):\(port)/\n".utf8))
}
try await running.value
