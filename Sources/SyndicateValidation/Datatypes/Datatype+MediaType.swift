internal import Syndicate

extension Datatype {
    /// A media type in an attribute that the format knows by the name of `type`.
    public static let mediaType = mediaType(.invalidMIMEType)

    /// A media type; what is none is reported by `rule`.
    static func mediaType(_ rule: Rule) -> Datatype {
        Datatype { validation, value in
            if MediaType(value.text) == nil { validation.report(rule, value) }
        }
    }
}
