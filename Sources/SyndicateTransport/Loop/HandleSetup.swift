internal import CLibCurl

/// Sets options of a handle, and remembers the first that failed.
final class HandleSetup {
    let handle: UnsafeMutableRawPointer
    private(set) var failure: CURLcode?

    init(_ handle: UnsafeMutableRawPointer) { self.handle = handle }

    func check(_ code: CURLcode) {
        if code != CURLE_OK, failure == nil { failure = code }
    }

    func number(_ option: CURLoption, _ value: Int) { check(syndicate_curl_set_long(handle, option, value)) }

    func string(_ option: CURLoption, _ value: String) { check(syndicate_curl_set_string(handle, option, value)) }
}
