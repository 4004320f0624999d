import Base

extension Limits {
  /// How many elements a page of a collection has at most, and when the request does not say.
  static let maxCollectionPage = 250
  /// How many comparisons a filter of a collection makes at most.
  static let maxCollectionComparisons = 100
  /// How deep parentheses and `not` stand inside each other in a filter.
  static let maxCollectionFilterDepth = 32
  /// How many values `in` compares with at most.
  static let maxCollectionFilterValues = 250
  /// How many columns a collection is sorted by at most.
  static let maxSorters = 8
}
