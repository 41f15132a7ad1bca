import SyndicateTransport
import Testing

/// What is loaded as libcurl.
@Suite struct LibraryTests {
    #if os(Linux)
        @Test(arguments: [
            ("libcurl.so.4", nil),
            ("libno-such-library.so.4", "libno-such-library.so.4: cannot open shared object file"),
            ("/dev/null", "/dev/null: "),
            ("libm.so.6", "libm.so.6 has no curl_global_init"),
        ])
        func whatCannotBeUsedIsToldSo(name: String, reason: String?) {
            let problem = Library.problem(with: name)
            guard let reason else {
                #expect(problem == nil)
                return
            }
            #expect(problem?.code == .libraryMissing)
            #expect(problem?.isTransient == false)
            #expect(
                problem?.message.hasPrefix("addresses are fetched by libcurl, which cannot be used: " + reason) == true)
            #expect(problem?.hint?.contains("libcurl 7.87") == true)
        }
    #endif
}
