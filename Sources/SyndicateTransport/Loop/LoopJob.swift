internal import CLibCurl

/// Something that the loop carries out with a handle of libcurl: a request by HTTP, or a mail. It belongs to the loop's thread
/// from when it is submitted until it is told its end.
protocol LoopJob: AnyObject, Sendable {
    /// What jobs for the same server have in common.
    var origin: String { get }
    /// How long the whole may take once it has begun.
    var time: Duration { get }
    /// When it must be over.
    var deadline: ContinuousClock.Instant { get set }
    var isCancelled: Bool { get set }
    /// The handle that it has now.
    var handle: UnsafeMutableRawPointer? { get set }

    /// Prepares a handle: everything that libcurl shall and shall not do.
    func prepare(_ handle: UnsafeMutableRawPointer, _ configuration: HTTPClient.Configuration) throws(TransportError)

    /// Takes over what came of the handle, which libcurl reports with `code`; says whether another is needed.
    func needsMore(_ code: CURLcode) -> Bool

    /// Tells what came of it, once.
    func complete()

    /// Tells that nothing came of it, once.
    func fail(_ error: TransportError)
}
