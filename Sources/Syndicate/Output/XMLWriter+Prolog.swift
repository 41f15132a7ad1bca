extension XMLWriter {
    /// Writes the XML declaration.
    public mutating func declaration() {
        output.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        hasOutput = true
    }

    /// Writes the `<?xml-stylesheet …?>` of a style sheet (Associating Style Sheets with XML documents 1.0), whose type its
    /// address tells where it is not given.
    public mutating func stylesheet(_ sheet: Stylesheet) {
        let isCascading = MediaType.essence(forPath: sheet.href) == "text/css"
        output.write("<?xml-stylesheet")
        writeAttribute("href", sheet.href)
        writeAttribute("type", sheet.type ?? (isCascading ? "text/css" : "text/xsl"))
        if let title = sheet.title { writeAttribute("title", title) }
        if let media = sheet.media { writeAttribute("media", media) }
        if let charset = sheet.charset { writeAttribute("charset", charset) }
        if let isAlternate = sheet.isAlternate { writeAttribute("alternate", isAlternate ? "yes" : "no") }
        output.write("?>\n")
    }

    /// Writes a comment; in it two hyphens are set apart by a space (XML 1.0, section 2.5).
    public mutating func comment(_ text: String) {
        closeTag()
        if isPretty, !levels.isEmpty { newLine(levels.count) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            if scalar == "-", bytes.last == UInt8(ascii: "-") { bytes.append(UInt8(ascii: " ")) }
            let isForbidden = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
            if isForbidden || scalar.value & 0xFFFE == 0xFFFE && scalar.value <= 0xFFFF {
                replacements += 1
                bytes.append(contentsOf: "\u{FFFD}".utf8)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        output.write("<!-- ")
        output.write(bytes)
        output.write(" -->")
        if levels.isEmpty { output.write(UInt8(ascii: "\n")) } else { levels[levels.count - 1].hasContent = true }
    }
}
