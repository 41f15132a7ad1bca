internal import CLibXML2

/// libxml2's process-wide state.
enum LibXML2 {
    /// Sets up what libxml2 would otherwise set up at the first use, which is not safe with several threads.
    ///
    /// Nothing that other users of libxml2 in the process could notice is changed: entity loading and messages are
    /// refused by each parser on its own.
    static let setUp: Void = {
        xmlInitParser()
        xmlSchemaInitTypes()
        _ = xmlRelaxNGInitTypes()
    }()

    /// No network, line numbers past 65,535; entities, external subsets, XInclude and unlimited sizes stay off.
    static let parseOptions = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)

    /// The bytes of one text node, name, attribute or comment above which libxml2 stops by default.
    static let textLimit = 10_000_000

    /// The depth of elements above which libxml2 stops by default.
    static let depthLimit = 256

    /// Runs `body` while libxml2 prints nothing on standard error in this thread.
    static func silently<Value>(_ body: () -> Value) -> Value {
        let saved = syndicate_xml_silence_begin()
        defer { syndicate_xml_silence_end(saved) }
        return body()
    }
}

extension String {
    /// libxml2's text, or an empty string; ill-formed UTF-8 is repaired.
    init(xml pointer: UnsafePointer<UInt8>?) {
        guard let pointer else {
            self = ""
            return
        }
        self = String(decoding: UnsafeBufferPointer(start: pointer, count: strlen(pointer)), as: UTF8.self)
    }
}

/// The length of a C string of unsigned bytes.
private func strlen(_ pointer: UnsafePointer<UInt8>) -> Int {
    var length = 0
    while pointer[length] != 0 { length += 1 }
    return length
}
