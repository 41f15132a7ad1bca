import Foundation
import Testing

#if os(Linux)
    /// libcurl is loaded when something is fetched, and no sooner.
    @Suite struct LibraryTests {
        @Test func whatFetchesNothingDoesNotWaitForIt() throws {
            // The dynamic linker lists what it would load, and ends.
            let result = try Command.run(["formats"], environment: ["LD_TRACE_LOADED_OBJECTS": "1"])
            #expect(result.output.contains("libxml2"))
            #expect(!result.output.contains("libcurl"))
            #expect(!result.output.contains("libssl"))
        }

        @Test func whereItIsMissingOnlyAddressesCannotBeRead() throws {
            let scratch = try Scratch()
            try scratch.write("This is no library.", to: "libcurl.so.4")
            try scratch.write("---\ntitle: Slow Horses\ndate: 2024-03-05\n---\n\nText.\n", to: "a.md")
            let environment = ["LD_LIBRARY_PATH": scratch.folder.path()]
            let file = try Command.run(["inspect", "a.md"], in: scratch.folder, environment: environment)
            #expect(file.status == 0)
            #expect(file.errors == "")
            let url = "https://film.example/feed"
            let address = try Command.run(["inspect", url], in: scratch.folder, environment: environment)
            #expect(address.status == 69)
            #expect(address.output == "")
            #expect(
                address.errors.hasPrefix("\(url): error: addresses are fetched by libcurl, which cannot be used: "))
            #expect(address.errors.contains("libcurl.so.4"))
            #expect(address.errors.contains("(install libcurl 7.87 or later"))
            #expect(address.errors.split(separator: "\n").count == 1)
        }
    }
#endif
