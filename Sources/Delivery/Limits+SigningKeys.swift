public import Base

extension Limits {
  // Signing keys of targets
  /// The former keys of a target that sign beside the present one; a rotation that would make one more is refused.
  public static let maxFormerSigningKeys = 4
}
