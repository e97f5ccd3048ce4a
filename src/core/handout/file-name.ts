/** Names of files that Windows takes, whatever a town is called ("Naming Files, Paths, and Namespaces", learn.microsoft.com). */

const ILLEGAL = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}]/gu;
/** Devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** 255 bytes are the least that file systems take, and a Chinese character is three of them. */
const LONGEST = 70;

/** `<name>.xlsx`, counted up "(2)", "(3)" … while it is `taken`: Windows does not tell upper from lower case. */
export function workbookName(name: string, taken: readonly string[]): string {
  const legal = name.replace(ILLEGAL, '_').replace(/^[\s.~$=+@-]+/, '').replace(/[\s.]+$/, '');
  const safe = legal === '' ? '_' : RESERVED.test(legal) ? `_${legal}` : legal;
  const base = [...safe].slice(0, LONGEST).join('').trimEnd();
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let count = 1; ; count++) {
    const file = `${base}${count === 1 ? '' : ` (${count})`}.xlsx`;
    if (!used.has(file.toLowerCase())) return file;
  }
}
