import Testing

@testable import Transcripts

@Suite("The unit of a table's times")
struct TableTimeUnitTests {
    static let problem = """
        test.txt:2: error: the times fit the words only as milliseconds, but no column says so
          Name the columns ‘start_ms’ and ‘end_ms’, or write seconds with a fraction, such as 12.0.
        """

    @Test(
        "Milliseconds under a name that does not say so are refused, as whisper.cpp writes them",
        arguments: [
            "start,end,speaker,text\n0,2400,0,\" Welcome to Northwind, good morning.\"\n2400,5000,1,\" My kettle leaks.\"\n",
            "start,speaker,text\n0,agent,Welcome to Northwind and good morning.\n2400,customer,My kettle leaks.\n",
            "start,end,speaker,text\n0,2400,agent,您好请问有什么可以帮您\n",
        ])
    func milliseconds(_ text: String) {
        #expect(refusal(text) == Self.problem)
    }

    @Test(
        "All else is what the column says",
        arguments: [
            ("start_ms,end_ms,speaker,text\n0,2400,agent,Welcome to Northwind and good morning.\n", 2400),
            ("start,end,speaker,text\n0,2,agent,Welcome to Northwind and good morning.\n", 2000),
            ("start,end,speaker,text\n0.0,2400.0,agent,Welcome to Northwind and good morning.\n", 2_400_000),
            ("start,end,speaker,text\n0,40:00,agent,Welcome to Northwind and good morning.\n", 2_400_000),
            // A long hold with a few words is slow talk, but not a thousand times too slow.
            ("start,end,speaker,text\n0,90,agent,Please hold the line for me.\n", 90_000),
            ("start,end,speaker,text\n0,2400,system,music\n", 2_400_000),
        ])
    func asWritten(_ text: String, _ end: Int) throws {
        #expect(try call(text).segments.last?.end == end)
    }
}
