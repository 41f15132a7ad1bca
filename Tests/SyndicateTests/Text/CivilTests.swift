import Testing

@testable import Syndicate

@Suite struct CivilTests {
    @Test func walksEveryDayOfTenThousandYears() {
        var days = CivilDate.days(year: 0, month: 1, day: 1)
        #expect(days == -719_528)
        var weekday = CivilDate.weekday(days: days)
        #expect(weekday == 6)
        var failures = 0
        for year in 0...9999 {
            for month in 1...12 {
                for day in 1...CivilDate.daysInMonth(month, year: year) {
                    if CivilDate.days(year: year, month: month, day: day) != days { failures += 1 }
                    if CivilDate.date(days: days) != (year, month, day) { failures += 1 }
                    if CivilDate.weekday(days: days) != weekday { failures += 1 }
                    days += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
        #expect(failures == 0)
    }

    @Test func givesComponentsAtTheOffset() throws {
        let date = try #require(Timestamp(rfc3339: "2024-12-31T23:30:15-05:00"))
        let civil = date.civil
        #expect((civil.year, civil.month, civil.day) == (2024, 12, 31))
        #expect((civil.hour, civil.minute, civil.second) == (23, 30, 15))
        #expect(civil.weekday == 2)
        #expect(civil.dayOfYear == 366)
    }

    @Test func makesDatesFromComponents() {
        #expect(
            Timestamp(year: 2024, month: 3, day: 5, hour: 13, offsetMinutes: 60)?.rfc3339 == "2024-03-05T13:00:00+01:00"
        )
        #expect(Timestamp(year: 2024, offsetMinutes: nil, precision: .year)?.rfc3339 == "2024-01-01T00:00:00-00:00")
    }

    @Test(arguments: [
        [2023, 2, 29, 0, 0, 0, 0], [2024, 0, 1, 0, 0, 0, 0], [2024, 13, 1, 0, 0, 0, 0], [-1, 1, 1, 0, 0, 0, 0],
        [10_000, 1, 1, 0, 0, 0, 0], [2024, 1, 1, 24, 0, 0, 0], [2024, 1, 1, 0, 60, 0, 0], [2024, 1, 1, 0, 0, 60, 0],
        [2024, 1, 1, 0, 0, 0, 1440], [.max, .max, .max, .max, .max, .max, 0], [.min, .min, .min, .min, .min, .min, 0],
    ])
    func refusesWhatDoesNotExist(fields: [Int]) {
        #expect(
            Timestamp(
                year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4],
                second: fields[5], offsetMinutes: Int16(fields[6])) == nil)
    }
}
