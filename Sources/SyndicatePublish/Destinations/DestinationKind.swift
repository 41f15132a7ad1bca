/// A kind of destination: what `type:` names in the settings.
public protocol DestinationKind: Sendable {
    /// What it is called, what it takes, and what it is given to send.
    var descriptor: DestinationDescriptor { get }

    /// A publisher for one destination of this kind.
    ///
    /// - Throws: `DestinationError` where the settings do not go together.
    func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher
}
