/// DCMI Metadata Terms (2020-01-20), section 2: all properties of the `/terms/` namespace. Dates stand once; anything else as often
/// as there is something to say.
public struct DublinCoreTerms: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.dublinCoreTerms
    /// The words.
    public init() {}

    /// `dcterms:abstract`: a summary.
    public var abstracts: TextListField<String> { "abstract" }
    /// `dcterms:accessRights`: who may see it.
    public var accessRights: TextListField<String> { "accessRights" }
    /// `dcterms:accrualMethod`: how items are added to it.
    public var accrualMethods: TextListField<String> { "accrualMethod" }
    /// `dcterms:accrualPeriodicity`: how often items are added to it.
    public var accrualPeriodicities: TextListField<String> { "accrualPeriodicity" }
    /// `dcterms:accrualPolicy`: which items are added to it.
    public var accrualPolicies: TextListField<String> { "accrualPolicy" }
    /// `dcterms:alternative`: other names of it.
    public var alternatives: TextListField<String> { "alternative" }
    /// `dcterms:audience`: whom it is for.
    public var audiences: TextListField<String> { "audience" }
    /// `dcterms:available`: when it becomes or became available.
    public var available: TextField<Timestamp> { "available" }
    /// `dcterms:bibliographicCitation`: how to cite it.
    public var bibliographicCitations: TextListField<String> { "bibliographicCitation" }
    /// `dcterms:conformsTo`: standards that it follows.
    public var conformsTo: TextListField<String> { "conformsTo" }
    /// `dcterms:contributor`: who helped to make it.
    public var contributors: TextListField<String> { "contributor" }
    /// `dcterms:coverage`: the place or the time that it is about.
    public var coverages: TextListField<String> { "coverage" }
    /// `dcterms:created`: when it was made.
    public var created: TextField<Timestamp> { "created" }
    /// `dcterms:creator`: who made it.
    public var creators: TextListField<String> { "creator" }
    /// `dcterms:date`: a point in time of its life.
    public var date: TextField<Timestamp> { "date" }
    /// `dcterms:dateAccepted`: when it was accepted.
    public var dateAccepted: TextField<Timestamp> { "dateAccepted" }
    /// `dcterms:dateCopyrighted`: the date of its copyright.
    public var dateCopyrighted: TextField<Timestamp> { "dateCopyrighted" }
    /// `dcterms:dateSubmitted`: when it was submitted.
    public var dateSubmitted: TextField<Timestamp> { "dateSubmitted" }
    /// `dcterms:description`: an account of it.
    public var descriptions: TextListField<String> { "description" }
    /// `dcterms:educationLevel`: the level of education that it is for.
    public var educationLevels: TextListField<String> { "educationLevel" }
    /// `dcterms:extent`: its size or duration.
    public var extents: TextListField<String> { "extent" }
    /// `dcterms:format`: its media type or size.
    public var formats: TextListField<String> { "format" }
    /// `dcterms:hasFormat`: the same in another format.
    public var hasFormat: TextListField<String> { "hasFormat" }
    /// `dcterms:hasPart`: parts of it.
    public var hasPart: TextListField<String> { "hasPart" }
    /// `dcterms:hasVersion`: versions of it.
    public var hasVersion: TextListField<String> { "hasVersion" }
    /// `dcterms:identifier`: what it is known by.
    public var identifiers: TextListField<String> { "identifier" }
    /// `dcterms:instructionalMethod`: how it teaches.
    public var instructionalMethods: TextListField<String> { "instructionalMethod" }
    /// `dcterms:isFormatOf`: what it is another format of.
    public var isFormatOf: TextListField<String> { "isFormatOf" }
    /// `dcterms:isPartOf`: what it is part of.
    public var isPartOf: TextListField<String> { "isPartOf" }
    /// `dcterms:isReferencedBy`: what points to it.
    public var isReferencedBy: TextListField<String> { "isReferencedBy" }
    /// `dcterms:isReplacedBy`: what took its place.
    public var isReplacedBy: TextListField<String> { "isReplacedBy" }
    /// `dcterms:isRequiredBy`: what needs it.
    public var isRequiredBy: TextListField<String> { "isRequiredBy" }
    /// `dcterms:isVersionOf`: what it is a version of.
    public var isVersionOf: TextListField<String> { "isVersionOf" }
    /// `dcterms:issued`: when it was published.
    public var issued: TextField<Timestamp> { "issued" }
    /// `dcterms:language`: its languages.
    public var languages: TextListField<String> { "language" }
    /// `dcterms:license`: the documents that permit something with it.
    public var licenses: TextListField<String> { "license" }
    /// `dcterms:mediator`: who gives access to it.
    public var mediators: TextListField<String> { "mediator" }
    /// `dcterms:medium`: what it consists of.
    public var mediums: TextListField<String> { "medium" }
    /// `dcterms:modified`: when it was changed.
    public var modified: TextField<Timestamp> { "modified" }
    /// `dcterms:provenance`: who had it before.
    public var provenances: TextListField<String> { "provenance" }
    /// `dcterms:publisher`: who made it available.
    public var publishers: TextListField<String> { "publisher" }
    /// `dcterms:references`: what it points to.
    public var references: TextListField<String> { "references" }
    /// `dcterms:relation`: what it is related to.
    public var relations: TextListField<String> { "relation" }
    /// `dcterms:replaces`: what it took the place of.
    public var replaces: TextListField<String> { "replaces" }
    /// `dcterms:requires`: what it needs.
    public var requires: TextListField<String> { "requires" }
    /// `dcterms:rights`: who holds which rights in it.
    public var rights: TextListField<String> { "rights" }
    /// `dcterms:rightsHolder`: who holds rights in it.
    public var rightsHolders: TextListField<String> { "rightsHolder" }
    /// `dcterms:source`: what it is taken from.
    public var sources: TextListField<String> { "source" }
    /// `dcterms:spatial`: the places that it is about.
    public var spatial: TextListField<String> { "spatial" }
    /// `dcterms:subject`: what it is about.
    public var subjects: TextListField<String> { "subject" }
    /// `dcterms:tableOfContents`: its parts by name.
    public var tablesOfContents: TextListField<String> { "tableOfContents" }
    /// `dcterms:temporal`: the times that it is about.
    public var temporal: TextListField<String> { "temporal" }
    /// `dcterms:title`: its names.
    public var titles: TextListField<String> { "title" }
    /// `dcterms:type`: its nature or genre.
    public var types: TextListField<String> { "type" }
    /// `dcterms:valid`: when it is valid; a period stays unparsed.
    public var valid: TextField<Timestamp> { "valid" }
}
