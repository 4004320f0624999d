import { decodeBase64 } from "./base64.js";

/** What goes with an answer besides its messages: names in small letters with values, in order. */
export class Metadata {
  /** @type {[name: string, value: string][]} */
  #entries = [];

  /**
   * @param {Iterable<[string, string]>} [entries] As they travel: bytes in base64.
   */
  constructor(entries = []) {
    for (const [name, value] of entries) this.#entries.push([name.toLowerCase(), value]);
  }

  /**
   * The first value of a name. What `fetch` tells of several fields of one name is their values with ", " between.
   * @param {string} name
   * @returns {string | undefined}
   */
  get(name) {
    return this.#entries.find(([key]) => key === name)?.[1];
  }

  /**
   * Every value of a name.
   * @param {string} name
   * @returns {string[]}
   */
  getAll(name) {
    return this.#entries.filter(([key]) => key === name).map(([, value]) => value);
  }

  /**
   * The bytes of a name that ends in "-bin"; undefined when there are none.
   * @param {string} name
   * @returns {Uint8Array | undefined}
   */
  getBinary(name) {
    return this.getAllBinary(name)[0];
  }

  /**
   * The bytes of every value of a name that ends in "-bin".
   * @param {string} name
   * @returns {Uint8Array[]}
   */
  getAllBinary(name) {
    return this.getAll(name).flatMap((value) => value.split(",")).flatMap((value) => decodeBase64(value) ?? []);
  }

  /**
   * All pairs, in order.
   * @returns {[name: string, value: string][]}
   */
  entries() {
    return this.#entries.map(([name, value]) => [name, value]);
  }

  [Symbol.iterator]() {
    return this.entries()[Symbol.iterator]();
  }
}
