public import Syndicate

/// What a kind of destination is called, what it takes, and what it is given to send.
public struct DestinationDescriptor: Sendable, Equatable {
    /// What posts are made of.
    public enum Material: Sendable, Equatable {
        /// The entry in the shape of the model, in an envelope with type and timestamp: `PostEnvelope`.
        case envelope
        /// What an exporter writes of the entry, with these options unless others are set.
        case format(String, [String: String] = [:])
        /// The entry's address and those that it links to (`PostLinks`); each of these is a recipient.
        case links
        /// The feed's addresses and those of the entries that changed, one post for all: `PostChanges`.
        case changes
    }

    /// The name: lower-case letters, digits and hyphens.
    public var name: String
    /// What it is, in one line.
    public var summary: String
    /// The options that it understands.
    public var options: [DestinationOption]
    /// What it is given to send.
    public var material: Material
    /// Whether the settings may name another format.
    public var takesAnyFormat: Bool
    /// Of which events it is told unless the settings say something else.
    public var events: [Post.Event]
    /// How many posts in how long a time, unless the settings say something else.
    public var rate: DeliveryPolicy.Rate?
    /// How long one attempt may take, unless the settings say something else.
    public var timeout: Duration?
    /// The option that names recipients, each of whom gets posts of their own; `nil` where the destination is the only one.
    public var recipients: String?
    /// The option that names a file of recipients.
    public var recipientFile: String?

    /// A descriptor; see the properties.
    public init(
        name: String, summary: String, options: [DestinationOption], material: Material,
        takesAnyFormat: Bool = false, events: [Post.Event] = [.created], rate: DeliveryPolicy.Rate? = nil,
        timeout: Duration? = nil, recipients: String? = nil, recipientFile: String? = nil
    ) {
        self.name = name
        self.summary = summary
        self.options = options
        self.material = material
        self.takesAnyFormat = takesAnyFormat
        self.events = events
        self.rate = rate
        self.timeout = timeout
        self.recipients = recipients
        self.recipientFile = recipientFile
    }
}

/// An option of a kind of destination.
public struct DestinationOption: Sendable, Equatable {
    /// How settings give the value.
    public enum Source: Sendable, Equatable {
        /// As it stands.
        case plain
        /// By where to find it alone (`env:`, `file:`, `command:`): nobody else shall know it.
        case secret
        /// As it stands, or by where to find it: an address that lets in whoever knows it.
        case either
    }

    /// The name, the type, the default and the help.
    public var spec: OptionSpec
    /// How settings give the value.
    public var source: Source
    /// Whether it must be set.
    public var isRequired: Bool

    /// An option; see the properties.
    public init(_ spec: OptionSpec, source: Source = .plain, isRequired: Bool = false) {
        self.spec = spec
        self.source = source
        self.isRequired = isRequired
    }
}
