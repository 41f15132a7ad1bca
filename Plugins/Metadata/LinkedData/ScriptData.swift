/// JSON made safe to stand in a `script` element.
enum ScriptData {
    /// `json` with every `<` escaped that a parser of HTML, or of XML, could take for the beginning of something:
    /// `</` becomes `<\/`, `<!` and `<s` are escaped as U+003C (HTML Standard, section 4.12.1.3).
    ///
    /// In JSON a `<` stands in strings alone, where both escapes mean the same as what they replace.
    static func escaped(_ json: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(json.count + 64)
        for (index, byte) in json.enumerated() {
            let next = index + 1 < json.count ? json[index + 1] : 0
            switch (byte, next) {
            case (UInt8(ascii: "<"), UInt8(ascii: "/")): output += #"<\"#.utf8
            case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "s")),
                (UInt8(ascii: "<"), UInt8(ascii: "S")):
                output += #"\u003C"#.utf8
            // The end of a comment, or of a CDATA section where the page is XHTML.
            case (UInt8(ascii: ">"), _)
            where index >= 2 && json[index - 1] == json[index - 2]
                && (json[index - 1] == UInt8(ascii: "-") || json[index - 1] == UInt8(ascii: "]")):
                output += #"\u003E"#.utf8
            default: output.append(byte)
            }
        }
        return output
    }
}
