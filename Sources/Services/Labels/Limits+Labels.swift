public import Base

extension Limits {
  // Labels
  /// The labels of an object.
  public static let maxLabels = 16
  /// The bytes of a label's name, and of its value.
  public static let maxLabelBytes = 63
  /// The objects whose labels are set in a call.
  public static let maxLabeledObjectsPerCall = 100
  /// The objects with labels that a list has when its caller gives no limit.
  public static let defaultListedLabels = 100
}
