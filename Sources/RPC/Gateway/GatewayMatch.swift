/// A binding that a request's path was found to match, with what its variables caught.
final class GatewayMatch {
}
