import Delivery
import Testing

@Suite struct OutgoingAnswerTests {
  @Test func aFieldIsFoundByItsName() {
    let answer = OutgoingAnswer(
      status: 200, fields: [("retry-after", "5"), ("retry-after", "6")], body: [], duration: 0)
    #expect(answer.field("retry-after") == "5")
    #expect(answer.field("location") == nil)
  }
}
