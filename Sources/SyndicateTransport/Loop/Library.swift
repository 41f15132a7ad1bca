internal import CLibCurl

/// libcurl, which is loaded when it is first needed: it brings some thirty other libraries along, for which a program that
/// fetches nothing shall not wait.
package enum Library {
    private static let isSetUp =
        syndicate_curl_load() == nil && syndicate_curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Whether libcurl can be used; loads it and sets it up.
    static var isReady: Bool { isSetUp }

    /// Loads libcurl and sets it up; `url` is what it is needed for.
    static func load(for url: @autoclosure () -> String) throws(TransportError) {
        if isSetUp { return }
        var error =
            syndicate_curl_load().map { missing(String(cString: $0)) }
            ?? TransportError(.internalFailure, "libcurl cannot be set up")
        error.url = url()
        throw error
    }

    /// The error of a library that cannot be used as libcurl; nil where the one of this name can.
    package static func problem(with name: String) -> TransportError? {
        syndicate_curl_probe(name).map { missing(String(cString: $0)) }
    }

    private static func missing(_ reason: String) -> TransportError {
        TransportError(
            .libraryMissing, "addresses are fetched by libcurl, which cannot be used: \(reason)",
            hint: "install libcurl 7.87 or later; Debian and Ubuntu have it as libcurl4")
    }
}
