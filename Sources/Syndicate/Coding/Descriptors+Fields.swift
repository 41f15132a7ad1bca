extension ExporterDescriptor: ModelFields {
    static var blank: ExporterDescriptor {
        ExporterDescriptor(name: "", summary: "", mediaType: "", fileExtensions: [])
    }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("name", &name)
        try visitor.texts("aliases", &aliases)
        try visitor.optionalText("summary", &summary)
        try visitor.optionalText("version", &version)
        try visitor.text("media_type", &mediaType)
        try visitor.texts("file_extensions", &fileExtensions)
        try visitor.optionalText("file_stem", &fileStem)
        var unit: Unit? = unit
        try visitor.word("unit", &unit)
        self.unit = unit ?? .feed
        try visitor.objects("options", &options)
    }
}

extension ImporterDescriptor: ModelFields {
    static var blank: ImporterDescriptor { ImporterDescriptor(name: "", summary: "", fileExtensions: []) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("name", &name)
        try visitor.texts("aliases", &aliases)
        try visitor.optionalText("summary", &summary)
        try visitor.texts("media_types", &mediaTypes)
        try visitor.texts("file_extensions", &fileExtensions)
        try visitor.flag("reads_articles", &readsArticles)
    }
}

extension OptionSpec: ModelFields {
    static var blank: OptionSpec { OptionSpec("", .string, help: "") }

    private enum Word: String, CaseIterable {
        case string, boolean, integer, choice, url, document, template, pictures
    }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("name", &name)
        var word: Word? = word
        try visitor.word("type", &word)
        var (minimum, maximum, choices) = limits
        try visitor.number("minimum", &minimum)
        try visitor.number("maximum", &maximum)
        try visitor.texts("choices", &choices)
        guard (minimum ?? .min) <= (maximum ?? .max) else {
            throw visitor.failure("maximum", "is smaller than minimum")
        }
        kind =
            switch word ?? .string {
            case .string: .string
            case .boolean: .boolean
            case .integer: .integer((minimum ?? .min)...(maximum ?? .max))
            case .choice: .choice(choices)
            case .url: .url
            case .document: .document
            case .template: .template
            case .pictures: .pictures
            }
        if case .choice(let words) = kind, words.isEmpty {
            throw visitor.failure("choices", "is missing; expected strings")
        }
        try visitor.scalar("default", &defaultValue)
        try visitor.flag("repeatable", &isRepeatable)
        try visitor.optionalText("help", &help)
    }

    private var word: Word {
        switch kind {
        case .string: .string
        case .boolean: .boolean
        case .integer: .integer
        case .choice: .choice
        case .url: .url
        case .document: .document
        case .template: .template
        case .pictures: .pictures
        }
    }

    private var limits: (minimum: Int?, maximum: Int?, choices: [String]) {
        switch kind {
        case .integer(let range):
            (
                range.lowerBound == .min ? nil : range.lowerBound, range.upperBound == .max ? nil : range.upperBound, []
            )
        case .choice(let words): (nil, nil, words)
        default: (nil, nil, [])
        }
    }
}

extension FieldVisitor where Self: ~Copyable {
    /// A text that keeps what it has where nothing is said.
    fileprivate mutating func optionalText(_ key: String, _ value: inout String) throws(ModelError) {
        var optional: String? = value
        try text(key, &optional)
        value = optional ?? value
    }
}

extension ExporterDescriptor {
    /// The descriptor that a JSON object describes: `name`, `media_type` and `file_extensions` at the least.
    public init(json: JSONValue) throws(ModelError) { self = try FieldReader.read(json) }
}

extension ImporterDescriptor {
    /// The descriptor that a JSON object describes: `name` at the least.
    public init(json: JSONValue) throws(ModelError) { self = try FieldReader.read(json) }
}

extension OptionSpec {
    /// The option that a JSON object describes: `name` at the least.
    public init(json: JSONValue) throws(ModelError) { self = try FieldReader.read(json) }
}

extension JSONWriter {
    /// Writes what an exporter is called, and what it takes and gives, as an object.
    public mutating func value(_ descriptor: ExporterDescriptor) { write(descriptor) }

    /// Writes what an importer is called, and what it reads, as an object.
    public mutating func value(_ descriptor: ImporterDescriptor) { write(descriptor) }

    /// Writes an option as an object.
    public mutating func value(_ option: OptionSpec) { write(option) }
}
