import Base
import Net

final class HTTP1Session: ConnectionSession {
  init(connection: Connection, context: HTTPLoop) {
    super.init(connection: connection)
  }
}
