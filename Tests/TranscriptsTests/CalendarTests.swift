import Testing

@testable import Transcripts

@Suite("Days and moments")
struct CalendarTests {
    @Test(
        "A day and its number are the same thing",
        arguments: [
            (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 10, 5, 20_731),
            (1899, 12, 30, -25_569), (1904, 1, 1, -24_107), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
        ])
    func numbers(_ year: Int, _ month: Int, _ day: Int, _ number: Int) throws {
        let found = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(found.number == number)
        #expect(CalendarDay(number: number) == found)
    }

    @Test("Every day of four centuries follows the one before")
    func sequence() throws {
        #expect((-25_000..<130_000).allSatisfy { CalendarDay(number: $0)?.number == $0 })
    }

    @Test("What is no day is none", arguments: [(2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 4, 31), (0, 1, 1)])
    func noDays(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
        #expect(CalendarDay(number: 2_932_897) == nil)
    }

    @Test(
        "A moment is read as phones write it",
        arguments: [
            ("3/6/26, 2:30 PM - x", [3, 6, 26], 52_200, false),
            ("06/03/2026, 14:30:05] x", [6, 3, 2026], 52_205, true),
            ("06.03.26, 14:30 - x", [6, 3, 26], 52_200, false), ("2026/3/6 下午2:30 - x", [2026, 3, 6], 52_200, false),
            ("2026/3/6 上午12:05 - x", [2026, 3, 6], 300, false), ("3/6/26, 12:00 a.m. - x", [3, 6, 26], 0, false),
            ("3/6/26, 12:00\u{202f}p. m. - x", [3, 6, 26], 43_200, false),
            ("2026-03-06, 9.05 - x", [2026, 3, 6], 32_700, false),
            ("6. 3", nil, 0, false), ("3/6, 2:30 PM", nil, 0, false), ("3/6/26, 13:30 PM - x", nil, 0, false),
            ("3/6/26, 24:00 - x", nil, 0, false), ("3/6-26, 2:30", nil, 0, false), ("33333/6/26, 2:30", nil, 0, false),
            ("3/6/26,2:30", nil, 0, false), ("", nil, 0, false),
        ] as [(String, [Int]?, Int, Bool)])
    func moments(_ text: String, _ date: [Int]?, _ time: Int, _ hasSeconds: Bool) {
        var line = text[...]
        let moment = ChatMoment.take(from: &line)
        #expect(moment?.date == date)
        if let moment {
            #expect(moment.time == time)
            #expect(moment.hasSeconds == hasSeconds)
        } else {
            #expect(line == text[...])
        }
    }

    private func times(_ lines: String...) -> ChatTimes {
        ChatTimes(
            lines.compactMap { line in
                var rest = line[...]
                return ChatMoment.take(from: &rest)
            })
    }

    @Test("Day and month are told apart by what can't be, and by days that never go back")
    func orders() {
        // The 26th can only be a day.
        #expect(times("26/3/26, 9:00", "27/3/26, 9:00").sinceFirst == [0, 86_400_000])
        #expect(times("3/26/26, 9:00", "3/27/26, 9:00").sinceFirst == [0, 86_400_000])
        #expect(times("3/26/26, 9:00").firstDay?.text == "2026-03-26")
        // Read with the day first, the second message would be before the first.
        #expect(times("3/6/26, 9:00", "4/1/26, 9:00").sinceFirst == [0, 26 * 86_400_000])
        #expect(times("3/6/26, 9:00", "4/1/26, 9:00").firstDay?.text == "2026-03-06")
        // On one day the order makes no difference to the times.
        #expect(times("3/6/26, 9:00", "3/6/26, 9:01").sinceFirst == [0, 60_000])
        #expect(times("3/6/26, 9:00", "3/6/26, 9:01").firstDay == nil)
        #expect(times("5/5/26, 9:00").firstDay?.text == "2026-05-05")
        // Here it does.
        #expect(times("3/6/26, 9:00", "3/7/26, 9:00").sinceFirst == nil)
        #expect(times("3.6.26, 9:00", "3.7.26, 9:00").sinceFirst == [0, 30 * 86_400_000])
        #expect(times("2026/3/6 9:00", "2026/3/7 9:00").sinceFirst == [0, 86_400_000])
        #expect(times("26/3/26, 9:00", "26/3/26, 8:59").sinceFirst == nil)
        #expect(times().sinceFirst == nil)
    }
}
