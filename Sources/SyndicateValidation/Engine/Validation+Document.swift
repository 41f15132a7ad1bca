internal import Syndicate
internal import SyndicateXML

extension Validation {
    /// Reports what makes the document no XML.
    mutating func checkWellFormedness(_ error: XMLReaderError?, _ repairs: [Diagnostic]) {
        guard let error else { return }
        let offset = error.diagnostic.position.map(document.source.offset(of:)) ?? 0
        report(.saxError, bytes: offset..<offset, detail: error.diagnostic.message)
    }

    mutating func checkEncoding(_ decoded: DecodedDocument) {}
    mutating func checkProlog(_ instructions: [(target: String, data: String, offset: Int)]) {}
    mutating func checkNamespaces() {}
    mutating func checkCharacters() {}
}
