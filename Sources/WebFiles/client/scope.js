import { Code, PintleError } from "./errors.js";

/** The largest time that a timer takes, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How long a call may take: its caller's signal and its deadline as one signal, and which of them ended it. */
export class CallScope {
  #controller = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {number | undefined} */
  #end;
  /** @type {AbortSignal | undefined} */
  #outer;
  #abort = () => {
    this.#stop(new PintleError(Code.CANCELLED, "the call was cancelled", { cause: this.#outer?.reason }));
  };

  /**
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeoutMs None when 0 or left out.
   */
  constructor(signal, timeoutMs) {
    this.#outer = signal;
    if (signal?.aborted) this.#abort();
    signal?.addEventListener("abort", this.#abort);
    if (!timeoutMs || this.signal.aborted) return;
    if (!(timeoutMs > 0))
      throw new PintleError(Code.INVALID_ARGUMENT, "timeoutMs is a number of milliseconds above 0, or 0 for none");
    this.#end = performance.now() + timeoutMs;
    if (timeoutMs <= MAX_TIMER_MS)
      this.#timer = setTimeout(() => {
        this.#stop(new PintleError(Code.DEADLINE_EXCEEDED, "the call took longer than its deadline"));
      }, timeoutMs);
  }

  /** @param {PintleError} error */
  #stop(error) {
    this.#controller.abort(error);
  }

  /** For `fetch`. */
  get signal() {
    return this.#controller.signal;
  }

  /** The milliseconds that are left, at least 1; undefined without a deadline. */
  get remainingMs() {
    return this.#end === undefined ? undefined : Math.max(1, Math.ceil(this.#end - performance.now()));
  }

  /**
   * What a caller is told of an error: why the scope ended, if it did, otherwise the error itself.
   * @param {unknown} error
   * @returns {PintleError}
   */
  explain(error) {
    return this.signal.aborted ? /** @type {PintleError} */ (this.signal.reason) : PintleError.from(error);
  }

  /**
   * Waits, but not beyond the scope's end.
   * @param {number} ms
   */
  async wait(ms) {
    await this.settle(new Promise((resolve) => setTimeout(resolve, ms)));
  }

  /**
   * What a promise settles to; throws when the scope ends before.
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>}
   */
  async settle(promise) {
    const { signal } = this;
    if (signal.aborted) throw signal.reason;
    /** @type {() => void} */
    let stop = () => {};
    const aborted = new Promise((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop);
    });
    try {
      return /** @type {T} */ (await Promise.race([promise, aborted]));
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Ends what still runs, and lets go of the caller's signal. */
  close() {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#abort);
    if (!this.signal.aborted) this.#stop(new PintleError(Code.CANCELLED, "the call is over"));
  }
}
