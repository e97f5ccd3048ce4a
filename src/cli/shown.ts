/**
 * What a terminal would obey is shown as U+FFFD: a file's name, a sheet's and a cell (_x001B_ is an escape) can hold it.
 * Control characters, line separators, and those that turn the direction of the text around them (Unicode TR 36 §2.1).
 */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const SEEN = '\ufffd';

/** A sentence, or another text that is to stay one line. */
export function oneLine(text: string): string {
  return text.replace(OBEYED, SEEN);
}

export function printLines(lines: readonly string[]): string {
  return lines.map(oneLine).join('\n');
}

/** A text that has lines and tabs of its own. */
export function shownText(text: string): string {
  return text.replace(OBEYED, (mark) => (mark === '\n' || mark === '\t' ? mark : SEEN));
}

/** JSON escapes only what stands below U+0020; the rest is escaped as well, and the value stays what it was. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(OBEYED, (mark) => (mark === '\n' ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
