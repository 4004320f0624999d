import Glibc
import HTTP
import RPC

// Before the server's threads begin, so that the signals come to this one.
var ends = sigset_t()
sigemptyset(&ends)
sigaddset(&ends, SIGINT)
sigaddset(&ends, SIGTERM)
pthread_sigmask(SIG_BLOCK, &ends, nil)

var services = [BookService().registered()]
let health = HealthState(services: services.map(\.descriptor.name))
services.append(HealthService(health).registered())
services += try ReflectionService.registered(describing: services)
let handler = try RPCHandler(
  protocols: [GRPC.native, GRPC.web, GRPC.webText, Connect(), try JSONGateway(services)],
  services: services, pages: HTTPPage.health(health))

let port = CommandLine.arguments.dropFirst().first.flatMap { UInt16($0) } ?? 0
let server = HTTPServer(
  listeners: [.init(host: "127.0.0.1", port: port)], loops: 2, handler: handler)
try server.start()
print("listening on 127.0.0.1:\(server.boundPorts[0])")
fflush(nil)

var signal: Int32 = 0
sigwait(&ends, &signal)
health.drain()
server.drain { handler.refusesCalls = true }
server.stop()
