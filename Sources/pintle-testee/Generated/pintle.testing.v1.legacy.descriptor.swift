// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/testing/v1/legacy.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `pintle/testing/v1/legacy.proto` as protoc described it.
  static let pintleTestingV1Legacy = FileDescriptor(
    name: "pintle/testing/v1/legacy.proto",
    bytes: StaticBytes(base64: "Ch5waW50bGUvdGVzdGluZy92MS9sZWdhY3kucHJvdG8SEXBpbnRsZS50ZXN0aW5nLnYxIuYHCgZMZWdhY3kSEgoEbmFtZRgBIAIoCVIEbmFtZRIYCgVjb3VudBgCIAEoBToCLTdSBWNvdW50EiUKCGdyZWV0aW5nGAMgASgJOglzYXkgImhpIgpSCGdyZWV0aW5nEh0KA3JhdxgEIAEoDDoLXDAwMFwzNzdhXFxSA3JhdxIZCgVyYXRpbxgFIAEoAToDaW5mUgVyYXRpbxIaCgVzaGFyZRgGIAEoAjoEMC4yNVIFc2hhcmUSGAoEZmxhZxgHIAEoCDoEdHJ1ZVIEZmxhZxI5CgZzZWFzb24YCCABKA4yGS5waW50bGUudGVzdGluZy52MS5TZWFzb246BkFVVFVNTlIGc2Vhc29uEjMKB3NlYXNvbnMYCSADKA4yGS5waW50bGUudGVzdGluZy52MS5TZWFzb25SB3NlYXNvbnMSRAoOcGFja2VkX3NlYXNvbnMYCiADKA4yGS5waW50bGUudGVzdGluZy52MS5TZWFzb25CAhABUg1wYWNrZWRTZWFzb25zElQKD3dlYXRoZXJfYnlfeWVhchgLIAMoCzIsLnBpbnRsZS50ZXN0aW5nLnYxLkxlZ2FjeS5XZWF0aGVyQnlZZWFyRW50cnlSDXdlYXRoZXJCeVllYXISOAoGZGV0YWlsGAwgASgKMiAucGludGxlLnRlc3RpbmcudjEuTGVnYWN5LkRldGFpbFIGZGV0YWlsEkAKDWNob3Nlbl9zZWFzb24YDSABKA4yGS5waW50bGUudGVzdGluZy52MS5TZWFzb25IAFIMY2hvc2VuU2Vhc29uEjoKBnBpY2tlZBgOIAEoCjIgLnBpbnRsZS50ZXN0aW5nLnYxLkxlZ2FjeS5QaWNrZWRIAFIGcGlja2VkEi0KBG5leHQYDyABKAsyGS5waW50bGUudGVzdGluZy52MS5MZWdhY3lSBG5leHQSHAoHb2Zmc2V0cxgQIAMoD0ICEAFSB29mZnNldHMaXAoSV2VhdGhlckJ5WWVhckVudHJ5EhAKA2tleRgBIAEoBVIDa2V5EjAKBXZhbHVlGAIgASgOMhoucGludGxlLnRlc3RpbmcudjEuV2VhdGhlclIFdmFsdWU6AjgBGncKBkRldGFpbBISCgR0ZXh0GAEgASgJUgR0ZXh0EjkKBGxpbmUYAiADKAoyJS5waW50bGUudGVzdGluZy52MS5MZWdhY3kuRGV0YWlsLkxpbmVSBGxpbmUaHgoETGluZRIWCgZudW1iZXIYASACKAVSBm51bWJlchoeCgZQaWNrZWQSFAoFdmFsdWUYASABKANSBXZhbHVlKgUIZBDIAUIICgZjaG9pY2UicgoJRXh0ZW5kaW5nEhQKBXZhbHVlGAEgASgJUgV2YWx1ZTJPCgZpbnNpZGUSGS5waW50bGUudGVzdGluZy52MS5MZWdhY3kYZCABKAsyHC5waW50bGUudGVzdGluZy52MS5FeHRlbmRpbmdSBmluc2lkZSIcCgpFeHRyYUdyb3VwEg4KAm9uGAEgASgIUgJvbipBCgZTZWFzb24SCgoGU1BSSU5HEAESCgoGU1VNTUVSEAISCgoGQVVUVU1OEAMSEwoGV0lOVEVSEPz//////////wEqGwoHV2VhdGhlchIHCgNEUlkQABIHCgNXRVQQATo/CgxleHRyYV9udW1iZXISGS5waW50bGUudGVzdGluZy52MS5MZWdhY3kYZSABKAU6ATNSC2V4dHJhTnVtYmVyOjoKC2V4dHJhX25hbWVzEhkucGludGxlLnRlc3RpbmcudjEuTGVnYWN5GGYgAygJUgpleHRyYU5hbWVzOkAKDGV4dHJhX3BhY2tlZBIZLnBpbnRsZS50ZXN0aW5nLnYxLkxlZ2FjeRhnIAMoEUICEAFSC2V4dHJhUGFja2VkOlcKDGV4dHJhX3NlYXNvbhIZLnBpbnRsZS50ZXN0aW5nLnYxLkxlZ2FjeRhoIAEoDjIZLnBpbnRsZS50ZXN0aW5nLnYxLlNlYXNvblILZXh0cmFTZWFzb246WAoKZXh0cmFncm91cBIZLnBpbnRsZS50ZXN0aW5nLnYxLkxlZ2FjeRhpIAEoCjIdLnBpbnRsZS50ZXN0aW5nLnYxLkV4dHJhR3JvdXBSCmV4dHJhZ3JvdXA="),
    dependencies: [],
    symbols: [
      "pintle.testing.v1.Legacy",
      "pintle.testing.v1.Legacy.WeatherByYearEntry",
      "pintle.testing.v1.Legacy.Detail",
      "pintle.testing.v1.Legacy.Detail.Line",
      "pintle.testing.v1.Legacy.Picked",
      "pintle.testing.v1.Extending",
      "pintle.testing.v1.Extending.inside",
      "pintle.testing.v1.ExtraGroup",
      "pintle.testing.v1.Season",
      "pintle.testing.v1.Weather",
      "pintle.testing.v1.extra_number",
      "pintle.testing.v1.extra_names",
      "pintle.testing.v1.extra_packed",
      "pintle.testing.v1.extra_season",
      "pintle.testing.v1.extragroup",
    ],
    comments: StaticBytes(base64: "CkIKAgUAGjxBbiBlbnVtIHdob3NlIG51bWJlcnMgYXJlIGFsbCB0aGF0IG1heSBjb21lLCB3aXRob3V0IGEgemVyby4="))
}
