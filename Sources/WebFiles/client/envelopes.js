import { Code, PintleError, reached } from "./errors.js";

/** The flag of an envelope whose content is compressed; the client never asks for that. */
const COMPRESSED = 0x01;

/**
 * A message in an envelope: a byte of flags, four of length, the content. gRPC-Web and Connect share it.
 * @param {string} text
 * @returns {Uint8Array}
 */
export function envelope(text) {
  const content = new TextEncoder().encode(text);
  const bytes = new Uint8Array(5 + content.length);
  new DataView(bytes.buffer).setUint32(1, content.length);
  bytes.set(content, 5);
  return bytes;
}

/**
 * The envelopes of a body, one after the other, as their bytes come. A body that ends within one is UNAVAILABLE.
 * @param {ReadableStream<Uint8Array> | null} body
 * @param {number} maxBytes How long the content of one may be.
 * @returns {AsyncGenerator<{ flags: number, text: string }, void, void>}
 */
export async function* envelopes(body, maxBytes) {
  if (!body) return;
  const reader = body.getReader();
  /** @type {Uint8Array[]} */
  let pieces = [];
  let count = 0;

  /**
   * The next bytes; undefined when the body ends where it may, before any of them.
   * @param {number} wanted
   * @param {boolean} mayEnd
   */
  async function take(wanted, mayEnd) {
    while (count < wanted) {
      const { done, value } = await reached(reader.read());
      if (done) {
        if (mayEnd && count === 0) return undefined;
        throw new PintleError(Code.UNAVAILABLE, "the answer ended within a message");
      }
      pieces.push(value);
      count += value.length;
    }
    const bytes = new Uint8Array(wanted);
    let filled = 0;
    while (filled < wanted) {
      const piece = pieces[0];
      const part = piece.subarray(0, wanted - filled);
      bytes.set(part, filled);
      filled += part.length;
      if (part.length === piece.length) pieces.shift();
      else pieces[0] = piece.subarray(part.length);
    }
    count -= wanted;
    return bytes;
  }

  try {
    for (;;) {
      const head = await take(5, true);
      if (!head) return;
      const length = new DataView(head.buffer).getUint32(1);
      if (length > maxBytes)
        throw new PintleError(Code.RESOURCE_EXHAUSTED, `a message of ${length} bytes, where ${maxBytes} are the most`);
      if (head[0] & COMPRESSED) throw new PintleError(Code.INTERNAL, "a compressed message that nobody asked for");
      const content = length === 0 ? new Uint8Array() : await take(length, false);
      yield { flags: head[0], text: new TextDecoder().decode(content) };
    }
  } finally {
    // Ends the call at the server when the caller stops reading.
    reader.cancel().catch(() => {});
  }
}
