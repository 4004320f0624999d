/// What a key of the instance's own signs: each purpose has keys of its own, and no key ever serves another.
///
/// So a signature that somebody could have made for one reader is worth nothing to a reader of another kind.
public enum InstanceKeyPurpose: String, Sendable, CaseIterable {
  /// JWTs around payloads for targets.
  case payload
  /// Deliveries of events (`v1a` of Standard Webhooks).
  case webhook
}
