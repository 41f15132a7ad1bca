internal import Syndicate

extension Datatype {
    /// A language tag of BCP 47 whose language is registered.
    public static let language = Datatype { validation, value in
        guard let tag = LanguageTag(value.text), LanguageCodes.isRegistered(tag.primary) else {
            return validation.report(.invalidLanguage, value)
        }
    }
}
