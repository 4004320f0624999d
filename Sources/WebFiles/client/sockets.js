import { Code, PintleError } from "./errors.js";

/**
 * A WebSocket that is read and written with back-pressure. Where the browser has `WebSocketStream`, a page that does
 * not read holds the server back; otherwise what nobody has read is kept, up to a bound.
 * @typedef {object} Socket
 * @property {Promise<void>} opened Settles when messages may be sent.
 * @property {() => Promise<string | undefined>} read The next message; undefined when the socket is closed.
 * @property {(text: string) => Promise<void>} write Resolves when there is room for the next one.
 * @property {() => void} close Closes it, if it is not closed.
 * @property {() => Promise<number>} closeCode Why it closed.
 */

/** How many bytes may wait in the browser before a writer does, where it has no `WebSocketStream`. */
const MAX_BUFFERED_BYTES = 256 * 1024;
/** How often such a writer looks whether there is room, in milliseconds: no event tells. */
const LOOK_MS = 5;
/** The code of a socket that broke (RFC 6455 section 7.4.1). */
const ABNORMAL = 1006;

/**
 * @param {URL} url
 * @param {string[]} protocols
 * @param {number} maxBytes How long a message may be, and what nobody has read, together.
 * @returns {Socket}
 */
export function openSocket(url, protocols, maxBytes) {
  try {
    if ("WebSocketStream" in globalThis) return streamSocket(url, protocols, maxBytes);
    if ("WebSocket" in globalThis) return eventSocket(url, protocols, maxBytes);
  } catch (error) {
    throw new PintleError(
      Code.INVALID_ARGUMENT, "the token has characters that WebSocket cannot carry, or the address is none",
      { cause: error });
  }
  throw new PintleError(Code.UNIMPLEMENTED, "there is no WebSocket here");
}

/** A browser tells a page no more of an opening that failed. */
const unreachable = () =>
  new PintleError(Code.UNAVAILABLE, "the server cannot be reached by WebSocket, or does not let this page call");

/**
 * @param {unknown} data
 * @param {number} maxBytes
 * @returns {string}
 */
function checked(data, maxBytes) {
  if (typeof data !== "string") throw new PintleError(Code.INTERNAL, "a binary message, where texts are spoken");
  // A text has at least as many bytes as UTF-16 units.
  if (data.length > maxBytes)
    throw new PintleError(Code.RESOURCE_EXHAUSTED, `a message longer than ${maxBytes} bytes`);
  return data;
}

/**
 * @param {URL} url
 * @param {string[]} protocols
 * @param {number} maxBytes
 * @returns {Socket}
 */
function streamSocket(url, protocols, maxBytes) {
  const stream = new /** @type {any} */ (globalThis).WebSocketStream(url.href, { protocols });
  /** @type {ReadableStreamDefaultReader<unknown>} */
  let reader;
  /** @type {WritableStreamDefaultWriter<string>} */
  let writer;
  const closed = stream.closed.then(
    (/** @type {any} */ info) => info.closeCode, (/** @type {any} */ error) => error?.closeCode ?? ABNORMAL);
  const opened = stream.opened.then((/** @type {any} */ parts) => {
    reader = parts.readable.getReader();
    writer = parts.writable.getWriter();
    // Both fail with the socket, whose code tells why.
    reader.closed.catch(() => {});
    writer.closed.catch(() => {});
  }, () => { throw unreachable(); });
  // Nobody waits for it when the call ends before.
  opened.catch(() => {});
  return {
    opened,
    async read() {
      let next;
      try {
        next = await reader.read();
      } catch {
        return undefined;
      }
      return next.done ? undefined : checked(next.value, maxBytes);
    },
    async write(text) {
      await writer.ready;
      await writer.write(text);
    },
    close() {
      stream.close();
    },
    closeCode: () => closed,
  };
}

/**
 * @param {URL} url
 * @param {string[]} protocols
 * @param {number} maxBytes
 * @returns {Socket}
 */
function eventSocket(url, protocols, maxBytes) {
  const socket = new WebSocket(url.href, protocols);
  socket.binaryType = "arraybuffer";
  /** @type {unknown[]} */
  const messages = [];
  let length = 0;
  let isTooMuch = false;
  /** @type {number | undefined} */
  let code;
  /** @type {() => void} */
  let wake = () => {};
  /** @type {(code: number) => void} */
  let tell = () => {};
  /** @type {Promise<number>} */
  const closed = new Promise((resolve) => { tell = resolve; });
  /** @type {Promise<void>} */
  const opened = new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("close", () => reject(unreachable()));
  });
  opened.catch(() => {});
  socket.addEventListener("message", ({ data }) => {
    if (isTooMuch) return;
    messages.push(data);
    length += data.length ?? data.byteLength;
    // One message may be as long as it likes: it is checked when it is read.
    if (length > maxBytes && messages.length > 1) {
      isTooMuch = true;
      socket.close();
    }
    wake();
  });
  socket.addEventListener("close", (event) => {
    code = event.code;
    tell(event.code);
    wake();
  });
  return {
    opened,
    async read() {
      for (;;) {
        const data = messages.shift();
        if (data !== undefined) {
          length -= /** @type {any} */ (data).length ?? /** @type {any} */ (data).byteLength;
          return checked(data, maxBytes);
        }
        if (isTooMuch)
          throw new PintleError(Code.RESOURCE_EXHAUSTED, `more than ${maxBytes} bytes came that were not read`);
        if (code !== undefined) return undefined;
        await /** @type {Promise<void>} */ (new Promise((resolve) => { wake = resolve; }));
      }
    },
    async write(text) {
      while (socket.readyState === WebSocket.OPEN && socket.bufferedAmount > MAX_BUFFERED_BYTES)
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close() {
      socket.close();
    },
    closeCode: () => closed,
  };
}
