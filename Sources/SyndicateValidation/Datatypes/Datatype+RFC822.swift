internal import Syndicate

// RFC 822, section 5, as RSS 2.0, “Comments”, takes it; RFC 5322, section 3.3.
extension Datatype {
    /// A date of RSS and OPML.
    public static let rfc822 = Datatype { validation, value in validation.checkMailDate(value) }
}

extension Validation {
    fileprivate mutating func checkMailDate(_ value: Value) {
        if let form = RFC822Form(plain: value.text), isPlain(form) {
            checkPlain(form, value)
        } else if let form = RFC822Form(loose: value.text) {
            checkLoose(form, value)
        } else {
            report(.invalidRFC2822Date, value, fix: dateFix(value) { $0.rfc822 })
        }
    }

    /// Whether a date in the plain form has a zone that the plain form has.
    private func isPlain(_ form: RFC822Form) -> Bool {
        follows(.w3c) ? form.hasCommonZone : !form.hasUnsignedZone
    }

    private mutating func checkPlain(_ form: RFC822Form, _ value: Value) {
        guard checkDay(form, value) else { return }
        guard let date = Timestamp(rfc822: value.text) else { return }
        checkPlausibility(of: date, value)
    }

    private mutating func checkLoose(_ form: RFC822Form, _ value: Value) {
        if !follows(.w3c), !checkDay(form, value) { return }
        let reason =
            form.hasShortYear
            ? ": its year has two digits"
            : form.hasMilitaryZone ? ": its zone is a single letter, which RFC 822 itself got wrong" : ""
        report(.problematicalRFC822Date, value, detail: reason, fix: dateFix(value) { $0.rfc822 })
    }

    /// Whether there is such a day and time, and the day of the week is right; reports it otherwise.
    private mutating func checkDay(_ form: RFC822Form, _ value: Value) -> Bool {
        guard form.isDay else {
            report(.invalidRFC2822Date, value, detail: ": there is no such day")
            return false
        }
        guard form.isTime || follows(.w3c) else {
            report(.invalidRFC2822Date, value, detail: ": there is no such time")
            return false
        }
        guard let named = form.weekday, named != form.actualWeekday, form.fullYear > 1900 || !follows(.w3c) else {
            return true
        }
        let actual = RFC822Form.weekdays[form.actualWeekday]
        let fix = value.range.map { range in
            Fix("write the day of the week as “\(actual)”", [Fix.Edit(range.lowerBound..<range.lowerBound + 3, actual)])
        }
        report(.incorrectDOW, value, detail: ": that day is a \(RFC822Form.dayNames[form.actualWeekday])", fix: fix)
        return false
    }
}
