import { connectError, metadataOfLists } from "./connect.js";
import { Code, PintleError } from "./errors.js";
import { openSocket } from "./sockets.js";

/**
 * A call over WebSocket in the sub-protocol `pintle.json` (docs/browsers.md): each message is a JSON object that says
 * one thing, and the server's last one is the end.
 */
export class SocketCall {
  /**
   * @param {URL} url
   * @param {string[]} protocols
   * @param {import("./scope.js").CallScope} scope
   * @param {import("./client.js").AnswerContext} context
   * @param {{ parse: (text: string) => any, stringify: (value: any) => string }} json
   */
  constructor(url, protocols, scope, context, json) {
    this.url = url;
    this.protocols = protocols;
    this.scope = scope;
    this.context = context;
    this.json = json;
  }

  /**
   * Sends the requests, and tells the answers.
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @returns {AsyncGenerator<any, void, void>}
   */
  async *run(requests) {
    const { scope, context } = this;
    const socket = openSocket(this.url, this.protocols, context.maxMessageBytes);
    const close = () => socket.close();
    scope.signal.addEventListener("abort", close);
    /** @type {() => void} */
    let end = () => {};
    /** @type {Promise<void>} */
    const isOver = new Promise((resolve) => { end = resolve; });
    try {
      await scope.settle(socket.opened);
      /** @type {PintleError | undefined} */
      let failure;
      this.#send(socket, requests, isOver).catch((error) => {
        failure = error instanceof PintleError ? error
          : new PintleError(Code.CANCELLED, `the requests ended with an error: ${error}`, { cause: error });
        close();
      });
      let head = metadataOfLists(undefined);
      for (;;) {
        const text = await scope.settle(socket.read());
        if (failure) throw failure;
        if (text === undefined) throw errorOfClose(await scope.settle(socket.closeCode()));
        const said = this.json.parse(text);
        if (said.head) {
          head = metadataOfLists(said.head.metadata);
          context.onHeaders(head);
        } else if ("message" in said) {
          yield said.message;
        } else if (said.end) {
          const trailers = metadataOfLists(said.end.metadata);
          context.onTrailers(trailers);
          if (!said.end.error) return;
          throw connectError(said.end.error, metadataOfLists({
            ...Object.fromEntries(head.entries().map(([name]) => [name, head.getAll(name)])), ...said.end.metadata,
          }));
        }
      }
    } finally {
      end();
      close();
      scope.signal.removeEventListener("abort", close);
    }
  }

  /**
   * Sends the requests, one by one as there is room, until the call is over.
   * @param {import("./sockets.js").Socket} socket
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @param {Promise<void>} isOver
   */
  async #send(socket, requests, isOver) {
    const iterator = /** @type {AsyncIterator<any> | Iterator<any>} */ (
      /** @type {any} */ (requests)[Symbol.asyncIterator]?.() ?? /** @type {any} */ (requests)[Symbol.iterator]());
    for (;;) {
      const next = await Promise.race([iterator.next(), isOver]);
      if (!next) {
        // Nobody waits for what the caller's generator does at its end.
        Promise.resolve(iterator.return?.()).catch(() => {});
        return;
      }
      const text = next.done ? '{"end":{}}' : `{"message":${this.json.stringify(next.value)}}`;
      // A socket that is closed takes nothing; why it closed, the reader is told.
      await Promise.race([socket.write(text).catch(() => {}), isOver]);
      if (next.done) return;
    }
  }
}

/**
 * What a socket that closed before the call's end says of it.
 * @param {number} code
 * @returns {PintleError}
 */
function errorOfClose(code) {
  switch (code) {
    case 1002: case 1007: return new PintleError(Code.INTERNAL, `the server closed the socket with ${code}`);
    case 1008: case 1009: return new PintleError(Code.RESOURCE_EXHAUSTED, `the server closed the socket with ${code}`);
    default: return new PintleError(Code.UNAVAILABLE, "the connection ended without saying how the call did");
  }
}
