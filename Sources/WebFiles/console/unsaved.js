/** What is written on a page and not saved yet. Whoever would leave it is asked first. */

/** Each tells whether there is something of its editor's. */
const checks = new Set();

/** Keeps what an editor holds as long as `check` says that it is not saved. Returns what forgets it. */
export function keepUnsaved(check) {
  checks.add(check);
  return () => checks.delete(check);
}

export const isUnsaved = () => [...checks].some((check) => check());

/** Lets go of everything: it was saved, or its reader gave it up. */
export const forgetUnsaved = () => checks.clear();
