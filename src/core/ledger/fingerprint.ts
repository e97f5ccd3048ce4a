import { digest } from '../receipt/digest';

/** Short enough for a cell, long enough that two findings of one workbook never share it (2^64). */
const LENGTH = 16;

/** `<question>-<figures>`: the first half stays when a figure changes, the second does not. */
export function fingerprint(key: string, basis: string): string {
  return `${digest(key).slice(0, LENGTH)}-${digest(`${key}\u0000${basis}`).slice(0, LENGTH)}`;
}

export function questionOf(mark: string): string {
  return mark.split('-')[0] ?? '';
}

/** The same figures under another question. */
export function withQuestion(mark: string, question: string): string {
  return `${question}-${mark.split('-')[1] ?? ''}`;
}

export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}-[0-9a-f]{16}$/.test(text);
}
