import { decodeBase64 } from "./base64.js";

/**
 * Details of errors where a dialect sends them as protobuf alone, as gRPC-Web does. What the server sends is a handful
 * of messages; others keep their bytes.
 */

/**
 * Fields by number: the JSON name, and "string", "text[]" or the like: a scalar, a message of this table, or a list.
 * @type {Record<string, Record<number, [name: string, type: string]>>}
 */
const MESSAGES = {
  "zitadel.v1.ErrorDetail": { 1: ["id", "string"], 2: ["message", "string"] },
  "google.rpc.RetryInfo": { 1: ["retryDelay", "google.protobuf.Duration"] },
  "google.protobuf.Duration": { 1: ["seconds", "int64"], 2: ["nanos", "int32"] },
  "pintle.workflow.v1.WorkflowErrors": { 1: ["findings", "pintle.workflow.v1.WorkflowFinding[]"] },
  "pintle.workflow.v1.WorkflowFinding": { 1: ["step", "string"], 2: ["path", "string"], 3: ["text", "string"] },
};

/** How deep messages may lie in each other: deeper than those of the table. */
const MAX_DEPTH = 8;

/** Reads protobuf (https://protobuf.dev/programming-guides/encoding); throws RangeError where it is cut off or wrong. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  get isAtEnd() {
    return this.place >= this.bytes.length;
  }

  /** @returns {bigint} */
  varint() {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (this.isAtEnd) throw new RangeError("cut off");
      const byte = this.bytes[this.place++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new RangeError("a varint of more than ten bytes");
  }

  /**
   * @param {number} count
   * @returns {Uint8Array}
   */
  take(count) {
    if (count > this.bytes.length - this.place) throw new RangeError("cut off");
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  /**
   * The next field: its number, and its value as a bigint or bytes.
   * @returns {{ number: number, value: bigint | Uint8Array }}
   */
  field() {
    const tag = Number(this.varint());
    const number = Math.floor(tag / 8);
    switch (tag % 8) {
      case 0: return { number, value: this.varint() };
      case 1: return { number, value: this.take(8) };
      case 2: return { number, value: this.take(Number(this.varint())) };
      case 5: return { number, value: this.take(4) };
      default: throw new RangeError("a wire type that is not known");
    }
  }
}

/** @param {Uint8Array} bytes */
const text = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/**
 * @param {string} type
 * @param {Uint8Array} bytes
 * @param {number} depth
 * @returns {any}
 */
function message(type, bytes, depth) {
  if (depth > MAX_DEPTH) throw new RangeError("too deep");
  const fields = MESSAGES[type];
  const reader = new Reader(bytes);
  /** @type {Record<string, any>} */
  const json = {};
  while (!reader.isAtEnd) {
    const { number, value } = reader.field();
    const known = fields[number];
    if (!known) continue;
    const [name, declared] = known;
    const isList = declared.endsWith("[]");
    const element = isList ? declared.slice(0, -2) : declared;
    let read;
    if (value instanceof Uint8Array) read = element === "string" ? text(value) : message(element, value, depth + 1);
    else read = element === "int64" ? BigInt.asIntN(64, value) : Number(BigInt.asIntN(32, value));
    if (isList) (json[name] ??= []).push(read);
    else json[name] = read;
  }
  if (type !== "google.protobuf.Duration") return json;
  const nanos = String(Math.abs(json.nanos ?? 0)).padStart(9, "0");
  const places = nanos.endsWith("000000") ? 3 : nanos.endsWith("000") ? 6 : 9;
  const sign = (json.seconds ?? 0n) < 0n || (json.nanos ?? 0) < 0 ? "-" : "";
  const seconds = String(json.seconds ?? 0n).replace("-", "");
  return `${sign}${seconds}${json.nanos ? "." + nanos.slice(0, places) : ""}s`;
}

/**
 * A detail of a type and its bytes; with JSON where the type is in the table.
 * @param {string} type
 * @param {Uint8Array} value
 * @returns {import("./errors.js").ErrorDetail}
 */
function detail(type, value) {
  try {
    if (MESSAGES[type]) return { type, value, json: message(type, value, 0) };
  } catch {
    // The bytes are no such message: whoever wants them finds them.
  }
  return { type, value };
}

/**
 * The details of a `google.rpc.Status` in base64, as `grpc-status-details-bin` has it; none when it cannot be read.
 * @param {string} base64
 * @returns {import("./errors.js").ErrorDetail[]}
 */
export function detailsOfStatus(base64) {
  const bytes = decodeBase64(base64);
  if (!bytes) return [];
  const details = [];
  try {
    for (const status = new Reader(bytes); !status.isAtEnd; ) {
      const { number, value } = status.field();
      if (number !== 3 || !(value instanceof Uint8Array)) continue;
      let [type, content] = ["", new Uint8Array()];
      for (const any = new Reader(value); !any.isAtEnd; ) {
        const part = any.field();
        if (!(part.value instanceof Uint8Array)) continue;
        if (part.number === 1) type = text(part.value).replace(/^.*\//s, "");
        if (part.number === 2) content = part.value.slice();
      }
      details.push(detail(type, content));
    }
  } catch {
    return [];
  }
  return details;
}

/**
 * The details of an error in Connect's JSON: `[{"type","value","debug"}]`.
 * @param {unknown} list
 * @returns {import("./errors.js").ErrorDetail[]}
 */
export function detailsOfConnect(list) {
  if (!Array.isArray(list)) return [];
  return list.filter((one) => typeof one?.type === "string").map((one) => {
    const value = decodeBase64(String(one.value ?? "")) ?? new Uint8Array();
    return one.debug === undefined ? detail(one.type, value) : { type: one.type, value, json: one.debug };
  });
}

/**
 * The details of an error in the form of `google.rpc.Status` as JSON: `[{"@type": ...}]`.
 * @param {unknown} list
 * @returns {import("./errors.js").ErrorDetail[]}
 */
export function detailsOfJSON(list) {
  if (!Array.isArray(list)) return [];
  return list.filter((one) => typeof one?.["@type"] === "string").map((one) => {
    const { "@type": url, ...json } = one;
    const type = url.slice(url.lastIndexOf("/") + 1);
    // Messages with a JSON form of their own stand in "value".
    return { type, value: new Uint8Array(), json };
  });
}
