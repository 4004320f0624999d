import Testing

@testable import Delivery

/// Labels behind "xn--".
@Suite struct PunycodeTests {
  /// Samples of RFC 3492 section 7.1, in lower case, and a few of today.
  @Test(arguments: [
    "egbpdaj6bu4bxfgehfvwxn", "ihqwcrb4cv8a8dqg056pqjye", "ihqwctvzc91f659drss3x8bo0yb",
    "proprostnemluvesky-uyb24dma41a", "4dbcagdahymbxekheh6e0a7fei0b",
    "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
    "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c",
    "b1abfaaepdrnnbgefbadotcwatmq2g4l", "porqunopuedensimplementehablarenespaol-fmd56a",
    "ihqwcrb4cv8a8dqg056pqjye", "3b-ww4c5e180e575a65lsy2b",
    "-with-super-monkeys-pc58ag80a8qai00g7n9n",
    "2-u9tlzr9756bt3uc0v", "majikoi5-783gue6qz075azm5e", "de-jg4avhby1noc0d", "d9juau41awczczp",
    "bcher-kva", "fa-hia", "r8jz45g", "i-7iq", "ls8h",
  ])
  func whatSaysALabel(_ text: String) {
    #expect(Punycode.isLabel(text[...].utf8))
  }

  @Test(arguments: [
    "", "-", "--", "abc-", "-a-", "bcher-k_a", "99999999", "zzzzzzzzzzzz",
    "a-zzzzzzz99999",
    "\u{FC}",
    // Half a digit: more would have to follow.
    "9", "bcher-z",
  ])
  func whatSaysNone(_ text: String) {
    #expect(!Punycode.isLabel(text[...].utf8))
  }

  /// One letter each: the last before the surrogates, the first and last of them, the one behind; the last of all.
  @Test(arguments: [
    ("hb9b", true), ("ib9b", false), ("zy0c", false), ("0y0c", true), ("dn32g", true),
    ("en32g", false),
  ])
  func whatIsNoScalarIsNoLetter(_ text: String, isLabel: Bool) {
    #expect(Punycode.isLabel(text[...].utf8) == isLabel)
  }
}
