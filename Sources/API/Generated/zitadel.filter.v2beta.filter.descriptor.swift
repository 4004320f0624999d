// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/filter/v2beta/filter.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/filter/v2beta/filter.proto` as protoc described it.
  public static let zitadelFilterV2betaFilter = FileDescriptor(
    name: "zitadel/filter/v2beta/filter.proto",
    bytes: StaticBytes(base64: "CiJ6aXRhZGVsL2ZpbHRlci92MmJldGEvZmlsdGVyLnByb3RvEhV6aXRhZGVsLmZpbHRlci52MmJldGEiUwoRUGFnaW5hdGlvblJlcXVlc3QSFgoGb2Zmc2V0GAEgASgEUgZvZmZzZXQSFAoFbGltaXQYAiABKA1SBWxpbWl0EhAKA2FzYxgDIAEoCFIDYXNjIlwKElBhZ2luYXRpb25SZXNwb25zZRIhCgx0b3RhbF9yZXN1bHQYASABKARSC3RvdGFsUmVzdWx0EiMKDWFwcGxpZWRfbGltaXQYAiABKARSDGFwcGxpZWRMaW1pdCrOAgoQVGV4dEZpbHRlck1ldGhvZBIdChlURVhUX0ZJTFRFUl9NRVRIT0RfRVFVQUxTEAASKQolVEVYVF9GSUxURVJfTUVUSE9EX0VRVUFMU19JR05PUkVfQ0FTRRABEiIKHlRFWFRfRklMVEVSX01FVEhPRF9TVEFSVFNfV0lUSBACEi4KKlRFWFRfRklMVEVSX01FVEhPRF9TVEFSVFNfV0lUSF9JR05PUkVfQ0FTRRADEh8KG1RFWFRfRklMVEVSX01FVEhPRF9DT05UQUlOUxAEEisKJ1RFWFRfRklMVEVSX01FVEhPRF9DT05UQUlOU19JR05PUkVfQ0FTRRAFEiAKHFRFWFRfRklMVEVSX01FVEhPRF9FTkRTX1dJVEgQBhIsCihURVhUX0ZJTFRFUl9NRVRIT0RfRU5EU19XSVRIX0lHTk9SRV9DQVNFEAdiBnByb3RvMw=="),
    dependencies: [],
    symbols: [
      "zitadel.filter.v2beta.PaginationRequest",
      "zitadel.filter.v2beta.PaginationResponse",
      "zitadel.filter.v2beta.TextFilterMethod",
    ])
}
