import Evaluation
import Language
import Testing

@testable import Shell

@Suite struct NameCompletionTests {
  @Test func aNameFindsItsId() {
    let completion = Typed.complete("override personalities impa|")
    #expect(completion.candidates == [Candidate("123", "Impatient"), Candidate("124", "Very impatient man")])
    #expect(Typed.texts("override personalities sim|") == ["456"])
    #expect(Typed.texts("override personalities MPLE|") == ["456"])
    #expect(
      Typed.inserted("override personalities 457 sim| profiles 11") == "override personalities 457 456 profiles 11")
  }

  @Test func whatAWordBeginsWithGoesBeforeWhatItHolds() {
    #expect(Typed.texts("override personalities imp|") == ["123", "124"])
    #expect(Typed.texts("override personalities mp|") == ["123", "456", "124"])
  }

  @Test func digitsFindIds() {
    #expect(Typed.texts("override personalities 12|") == ["123", "124"])
    #expect(Typed.complete("override personalities 4|").common == "45")
    #expect(Typed.texts("override personalities 123|") == ["123"])
    #expect(Typed.texts("override personalities 0|") == [])
    #expect(Typed.texts("override personalities 99999999999999999999|") == [])
  }

  @Test func whatIsGivenIsNotOfferedAgain() {
    #expect(
      Typed.texts("override personalities 123 | profiles 11") == [
        "124", "456", "457", "outbound-number", "agent-number",
      ])
    #expect(Typed.texts("override personalities | 123 124") == ["456", "457"])
    #expect(Typed.texts("override personalities |") == ["123", "124", "456", "457", "none"])
    #expect(Typed.texts("override personalities none |") == ["profiles", "outbound-number", "agent-number"])
    #expect(Typed.texts("select tags smoke s|") == ["slow"])
  }

  @Test func anEmptyWordOffersValuesThenKeywords() {
    #expect(Typed.texts("select evaluators 1001 |") == ["1002", "2001", "tags", "project", "agent"])
    #expect(Typed.texts("watch | 167") == ["for"])
    #expect(Typed.texts("watch |") == ["167", "166", "168", "for"])
    #expect(Typed.complete("watch 168|").candidates == [Candidate("168", "run Books a visit, result 167, passed")])
  }

  @Test func thePairsSecondIsAnother() {
    #expect(Typed.texts("compare |") == ["167", "166"])
    #expect(Typed.texts("compare 167 |") == ["166"])
    #expect(Typed.texts("compare | 166") == ["167"])
    #expect(Typed.texts("compare 166 167 |") == [])
  }

  @Test func aKeywordBegunGoesBeforeNames() {
    let context = Typed.context { $0.names.evaluators = NameIndex([NameEntry(id: 5, name: "Project manager")]) }
    #expect(Typed.texts("select evaluators 1 pro|", in: context) == ["project", "5"])
  }

  @Test func theProjectNarrowsAndTheAgentOrders() {
    let chosen = Typed.context { $0.session.project = 1376 }
    #expect(Typed.texts("select evaluators |", in: chosen) == ["1001", "1002"])
    #expect(Typed.texts("select evaluators buy|", in: chosen) == ["2001"])
    #expect(Typed.texts("select project 1400 evaluators |", in: chosen) == ["2001"])
    let agent = Typed.context { $0.session.agent = 43 }
    #expect(Typed.texts("select evaluators 1|", in: agent) == ["1002", "1001"])
    #expect(Typed.texts("agent |", in: chosen) == ["42", "43", "none"])
    #expect(Typed.texts("select folder |", in: chosen) == ["Sales."])
    #expect(Typed.texts("select tags |", in: chosen) == ["slow", "smoke"])
  }

  @Test func aNameInQuotesStaysAName() {
    #expect(Typed.complete("agent \"Fro|").candidates.map(\.label) == ["Front desk", "Front door"])
    #expect(Typed.complete("agent \"Fro|").common == "\"Front d")
    #expect(Typed.inserted("agent \"front de|\"") == "agent \"Front desk\"")
    #expect(Typed.inserted("agent 'front de|") == "agent 'Front desk'")
    #expect(
      Typed.inserted("list evaluators agent \"front de| tags smoke")
        == "list evaluators agent \"Front desk\" tags smoke")
    #expect(Typed.texts("agent \"twi|") == ["52", "53"])
    #expect(Typed.texts("agent front|") == ["42", "43"])
    #expect(Typed.inserted("override personalities \"polite|\"") == "override personalities 457")
  }

  @Test func foldersAreOfferedSegmentBySegment() {
    let step = Typed.complete("select folder sal|")
    #expect(step.candidates == [Candidate(text: "Sales.", label: "Sales.", detail: "3 evaluators", isWhole: false)])
    #expect(Typed.texts("select folder Sales.|") == ["Sales.Inbound", "Sales.Outbound."])
    #expect(Typed.texts("select folder Sales.Outbound.|") == ["\"Sales.Outbound.Cold calls\""])
    #expect(Typed.texts("select folder inb|") == ["Sales.Inbound"])
    #expect(Typed.texts("select folder S|") == ["Sales.", "Support"])
    #expect(Typed.texts("select folder \"Sales.O|") == ["\"Sales.Outbound."])
  }

  @Test func aValueThatLooksLikeAKeywordIsQuoted() {
    #expect(Typed.texts("select tags pr|") == ["\"project\""])
    #expect(Typed.texts("select tags smoke pr|") == ["project", "\"project\""])
    #expect(Typed.complete("select tags sm|").candidates == [Candidate("smoke", "2 evaluators")])
  }

  @Test func ofManyNamesTheFirstAreOfferedAndAllKeywords() {
    let context = Typed.context {
      $0.names.evaluators = NameIndex((1...5000).map { NameEntry(id: $0, name: "Caller \($0)") })
    }
    let completion = Typed.complete("select evaluators 1 |", in: context)
    #expect(completion.candidates.count == 1003)
    #expect(completion.candidates.suffix(3).map(\.text) == ["tags", "project", "agent"])
    #expect(completion.note == "and 3,999 more")
    #expect(Typed.complete("select evaluators call|", in: context).common == nil)
    #expect(Typed.texts("select evaluators 499|", in: context) == (["499"] + (4990...4999).map(String.init)))
  }

  @Test func theNoteSaysHowOldTheNamesAre() {
    func note(_ change: (inout TypingContext) -> Void) -> String? {
      Typed.complete("override personalities |", in: Typed.context(change)).note
    }
    #expect(note { _ in } == nil)
    #expect(note { $0.now = Typed.now + .seconds(200) } == "names from 3 min ago")
    #expect(note { $0.names = NameSnapshot() } == "no names yet")
    #expect(
      note {
        $0.names.takenAt = nil; $0.names.isReading = true
      } == "reading names…")
    #expect(
      note { $0.names.failure = "the backend can't be reached" } == "names from 0 s ago: the backend can't be reached")
    #expect(Typed.complete("run |", in: Typed.context { $0.names = NameSnapshot() }).note == nil)
  }
}
