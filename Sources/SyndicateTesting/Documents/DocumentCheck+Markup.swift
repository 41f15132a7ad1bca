internal import Syndicate
internal import SyndicateHTML
internal import SyndicateXML

extension DocumentCheck {
    /// Of XML the elements and attributes are looked at: comments may hold anything.
    static func injectionXML(_ bytes: [UInt8]) -> String? {
        do throws(XMLReaderError) {
            var reader = try XMLReader(XMLInput(bytes: bytes))
            while true {
                let event = try reader.next()
                if event == .endOfDocument { return nil }
                guard event == .start else { continue }
                if reader.name.local == Samples.injectedName { return "an element" }
                for index in 0..<reader.attributeCount where isProbe(reader.attributeName(index).local) {
                    return "an attribute"
                }
            }
        } catch {
            // That it is not well-formed is said elsewhere.
            return nil
        }
    }

    /// Of HTML the tree is looked at that browsers make of it.
    static func injectionHTML(_ bytes: [UInt8]) -> String? {
        let document = HTMLDocument(parsing: bytes)
        if isProbe(document.root.attributes) { return "an attribute" }
        guard let element = document.root.first(where: { isProbe($0.name) || isProbe($0.attributes) }) else {
            return nil
        }
        return isProbe(element.name) ? "an element" : "an attribute"
    }

    private static func isProbe(_ name: String) -> Bool { name.contains(Samples.injectedName) }
    private static func isProbe(_ attributes: [HTMLAttribute]) -> Bool { attributes.contains { isProbe($0.name) } }

    /// The scripts of a page, in elements and in attributes.
    static func scripts(_ bytes: [UInt8]) -> [[UInt8]] {
        let root = HTMLDocument(parsing: bytes).root
        var scripts = root.all("script").filter(isProgram).map { Array($0.text.utf8) }
        for element in root.all(where: { !$0.attributes.isEmpty }) {
            scripts += element.attributes.filter { $0.name.hasPrefix("on") }.map { Array($0.value.utf8) }
        }
        return scripts
    }

    /// Whether a `script` element is run, and not data.
    private static func isProgram(_ element: HTMLElement) -> Bool {
        guard let type = element["type"], !type.isEmpty, type != "module" else { return true }
        return type.contains("javascript") || type.contains("ecmascript")
    }
}
