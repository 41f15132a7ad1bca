import Testing

@testable import SyndicatePublish
@testable import SyndicateTransport

/// Addresses and replies of mail; a real server takes some in Scripts/check-mail.
@Suite struct MailTests {
    @Test(arguments: [
        "a@b.example", "first.last+tag@mail.film.example", "o'brien@film.example", "a@[127.0.0.1]",
        "a@b.example>\r\nRCPT TO:<c@d.example", "a@b.example SIZE=1", "@b.example", "a@", "a", "a@b@c.example",
        "a@.example",
        "a@b.example.", "ä@b.example", "a@bücher.example", "<a@b.example>", "a,b@c.example", "",
        String(repeating: "a", count: 65) + "@b.example",
    ])
    func addressesThatCanStandInAnEnvelope(address: String) {
        let good = ["a@b.example", "first.last+tag@mail.film.example", "o'brien@film.example"]
        #expect(MailRequest.isAddress(address) == good.contains(address))
    }

    @Test func aListHasAnAddressALine() throws {
        let text = "# readers\r\na@b.example\r\n\r\nSomebody <c@d.example>\n  e@f.example  \na@B.example\n"
        #expect(
            try RecipientList.addresses(in: Array(text.utf8)) == ["a@b.example", "c@d.example", "e@f.example"])
    }

    @Test func aLineThatIsNoAddressIsNamed() {
        do throws(RecipientList.Fault) {
            _ = try RecipientList.addresses(in: Array("a@b.example\nnobody\n".utf8))
            Issue.record("nobody was taken")
        } catch {
            #expect(error == RecipientList.Fault(line: 2, text: "nobody"))
        }
    }

    @Test func aServerThatRepeatsTheCredentialsTellsNobody() {
        let known = MailDestination.spellings(of: ("news", "pass word"))
        for line in ["AUTH PLAIN AG5ld3MAcGFzcyB3b3Jk", "AUTH PLAIN bmV3cwBuZXdzAHBhc3Mgd29yZA==", "cGFzcyB3b3Jk"] {
            #expect(Masking.masked("535 \(line) is wrong", known).hasSuffix("*** is wrong"))
        }
    }

    @Test(arguments: [
        (250, DeliveryOutcome.Verdict.delivered), (450, .failed(retryAfter: nil)), (421, .failed(retryAfter: nil)),
        (550, .refused), (552, .refused), (554, .failed(retryAfter: nil)), (535, .failed(retryAfter: nil)),
        (530, .failed(retryAfter: nil)),
    ])
    func repliesAreJudgedByTheirCode(code: Int, verdict: DeliveryOutcome.Verdict) {
        let outcome = MailPublisher.judge(MailReply(code: code, text: "what it says\u{1B}[2J"))
        #expect(outcome.verdict == verdict)
        #expect(outcome.detail == "\(code): what it says[2J")
    }

    @Test(arguments: [
        (550, "5.1.1 no such mailbox", DeliveryOutcome.Verdict.refused),
        (550, "5.4.5 daily limit", .failed(retryAfter: nil)),
        (553, "5.1.8 bad sender", .failed(retryAfter: nil)), (554, "5.7.1 policy", .failed(retryAfter: nil)),
        (552, "5.2.2 full", .refused), (552, "5.3.4 too large", .refused), (554, "no", .failed(retryAfter: nil)),
    ])
    func enhancedCodesSayWhoseTroubleItIs(code: Int, text: String, verdict: DeliveryOutcome.Verdict) {
        #expect(MailPublisher.judge(MailReply(code: code, text: text)).verdict == verdict)
    }

    @Test func aBusyMailboxSaysNothingOfOthers() {
        #expect(MailPublisher.judge(MailReply(code: 450, text: "greylisted")).isAboutRecipient)
        #expect(!MailPublisher.judge(MailReply(code: 421, text: "closing")).isAboutRecipient)
    }

    @Test func whatWasMadeUpForIsNoRefusal() {
        var collector = ReplyCollector()
        _ = Array("502 no EHLO\r\n250 hello\r\n".utf8).withUnsafeBytes { collector.add($0) }
        #expect(collector.refusal == nil)
    }

    @Test func repliesAreGatheredWhateverThePieces() {
        var collector = ReplyCollector()
        for piece in [
            "220 he", "llo\r\n250-one\r\n250", "-two\r\n250 three\r\n", "550-5.1.1 no\r\n550 such\r\n221 bye\r\n",
        ] {
            #expect(Array(piece.utf8).withUnsafeBytes { collector.add($0) })
        }
        #expect(collector.last == MailReply(code: 221, text: "bye"))
        #expect(collector.refusal == MailReply(code: 550, text: "5.1.1 no such"))
    }

    @Test func aServerThatTalksWithoutEndIsNotHeardOut() {
        var collector = ReplyCollector()
        let line = Array("250-\(String(repeating: "x", count: 994))\r\n".utf8)
        #expect((0..<100).map { _ in line.withUnsafeBytes { collector.add($0) } }.last == false)
    }
}
