import Base
import HTTP
import Testing

@testable import RPC

/// How much of an error's text and details goes to the peer.
@Suite struct ErrorTextTests {
  private let bound = Limits.maxErrorTextBytes

  @Test func aTextAtTheBoundIsWhole() {
    let text = String(repeating: "x", count: bound)
    #expect(RPCError(.internal, text).message == text)
  }

  @Test func oneByteMoreIsCut() {
    let error = RPCError(.internal, String(repeating: "x", count: bound + 1))
    #expect(error.message == String(repeating: "x", count: bound - 4) + " ...")
  }

  @Test func aTextThatIsSetLaterIsCutToo() {
    var error = RPCError(.internal, "short")
    error.message = String(repeating: "x", count: 66_000)
    #expect(error.message.utf8.count == bound)
  }

  /// U+20AC has three bytes: it is cut before the character that does not fit.
  @Test(arguments: 0..<3) func charactersStayWhole(shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "\u{20AC}", count: 1000)
    let message = RPCError(.internal, text).message
    #expect(message.hasSuffix("\u{20AC} ..."))
    #expect(message.utf8.count <= bound && message.utf8.count > bound - 3)
  }

  @Test func trailersFitWhateverTheTextIs() {
    let error = RPCError(.notFound, String(repeating: "\u{1}", count: 66_000))
    let fields = GRPCTrailers.fields(error, Metadata()).fields
    #expect(fields.map(\.name) == ["grpc-status", "grpc-message"])
    #expect(fields[1].value.utf8.count < Limits.maxErrorTrailerBytes)
    #expect(fields[1].value.hasSuffix("%01 ..."))
  }

  /// Base64 of the details' bytes and some around them; the bound lies between.
  @Test(arguments: [(5200, true), (5400, false)])
  func detailsThatDoNotFitAreLeftOut(count: Int, fits: Bool) {
    let detail = RPCError.Detail(
      typeName: "a.B", value: [UInt8](repeating: 1, count: count), json: "{}")
    let fields = GRPCTrailers.fields(RPCError(.notFound, "no", details: [detail]), Metadata())
      .fields
    #expect(fields.contains { $0.name == "grpc-status-details-bin" } == fits)
    #expect(fields[1].value == (fits ? "no" : "no (details left out: too large)"))
    let size = fields.dropFirst().reduce(0) { $0 + $1.value.utf8.count }
    #expect(size <= Limits.maxErrorTrailerBytes)
  }
}
