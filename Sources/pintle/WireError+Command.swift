import Wire

extension WireError {
  /// The words without the place among bytes: what was read was written anew, so that no user knows them.
  var withoutOffset: String {
    switch self {
    case .json(let message, _, let field), .unknownName(let message, _, let field):
      field.isEmpty ? message : "\(message), in \"\(field)\""
    default: description
    }
  }
}
