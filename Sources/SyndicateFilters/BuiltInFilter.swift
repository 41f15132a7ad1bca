internal import Syndicate

/// The built-in filters, each by its name.
enum BuiltInFilter: String, CaseIterable {
    case limit, skip, since, until, category
    case notCategory = "not-category"
    case author
    case notAuthor = "not-author"
    case language
    case notLanguage = "not-language"
    case title
    case notTitle = "not-title"
    case words
    case notWords = "not-words"
    case dedupe, sort, reverse
    case perSource = "per-source"
    case links
    case stripTracking = "strip-tracking"
    case truncate

    /// What the filter does with these values, whose number has been checked.
    func make(_ values: [String], now: Timestamp?) throws(OptionError) -> any EntryFilter {
        switch self {
        case .limit: try LimitFilter(Self.number(values[0], from: 0))
        case .skip: try SkipFilter(Self.number(values[0], from: 0))
        case .perSource: try PerSourceFilter(Self.number(values[0], from: 1))
        case .since: try DateFilter(since: DateBound(values[0], now: now))
        case .until: try DateFilter(until: DateBound(values[0], now: now))
        case .category: CategoryFilter(values)
        case .notCategory: CategoryFilter(values, isExcluding: true)
        case .author: AuthorFilter(values)
        case .notAuthor: AuthorFilter(values, isExcluding: true)
        case .language: try LanguageFilter(values)
        case .notLanguage: try LanguageFilter(values, isExcluding: true)
        case .title: try WordsFilter(values, in: .title)
        case .notTitle: try WordsFilter(values, in: .title, isExcluding: true)
        case .words: try WordsFilter(values, in: .everything)
        case .notWords: try WordsFilter(values, in: .everything, isExcluding: true)
        case .sort: try Self.sort(values[0])
        case .reverse: ReverseFilter()
        case .dedupe: try Self.dedupe(values)
        case .links: try LinkFilter(Self.rewrites(values))
        case .stripTracking: LinkFilter(removing: TrackingParameters(adding: values))
        case .truncate: try Self.truncation(values[0])
        }
    }
}
