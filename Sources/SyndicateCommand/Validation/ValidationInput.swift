internal import Syndicate

/// A document that is to be validated.
struct ValidationInput: Sendable {
    /// Where it is.
    enum Place: Sendable {
        case file
        case standardInput
        case address
    }

    /// The path or address as the user named it, or `-`.
    var path: String
    var place: Place
    /// Whether it was found in a folder, where not every file is a feed.
    var isFound = false
    /// The path below the address that all files have in common.
    var relativePath: String

    init(_ input: InputFinder.Input) {
        path = input.path
        place = input.isAddress ? .address : input.path == "-" ? .standardInput : .file
        isFound = input.folder != nil
        let below = input.folder.flatMap { Path.relative(input.path, to: Path.trimmed($0)) }
        relativePath = below ?? Self.relative(input.path)
    }

    /// A line of a list of files; folders and patterns are not looked for.
    init(listed line: String) {
        path = line
        place = InputFinder.isAddress(line) ? .address : .file
        relativePath = Self.relative(line)
    }

    /// What reports call it.
    var name: String { place == .address ? InputFinder.Input(path: path, isAddress: true).name : path }

    /// Where it is published, where the folder's own address is `base`.
    func address(under base: String) -> String {
        var address = base.utf8.last == UInt8(ascii: "/") ? base : base + "/"
        for byte in relativePath.utf8 {
            if Self.isPathByte(byte) {
                address.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                address += byte < 16 ? "%0" : "%"
                address += String(byte, radix: 16, uppercase: true)
            }
        }
        return address
    }

    /// The path without what leads to the working folder; the bare name of what is outside of it.
    private static func relative(_ path: String) -> String {
        var rest = Substring(path)
        while rest.utf8.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
        let path = String(rest)
        let isInside =
            path.utf8.first != UInt8(ascii: "/")
            && !path.utf8.split(separator: UInt8(ascii: "/")).contains {
                $0.elementsEqual("..".utf8)
            }
        return isInside ? path : Path.name(of: path)
    }

    /// `pchar` of RFC 3986 and the slash, without `%`: a file's name is not encoded yet.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+,;=:@/".utf8.contains(byte)
        }
    }
}
