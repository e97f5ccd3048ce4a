/** What 备注 holds: a clerk's own words first, then what the program says of the entry. */
import type { Language, Text } from '../text';
import type { LedgerEntry } from './entry';

const WORDS = {
  lapsed: { zh: '数据已变，原说明失效：', en: 'The figures changed, so this explanation lapsed: ' },
  gone: { zh: '问题已消除', en: 'No longer found' },
} as const satisfies Record<string, Text>;

/** Between a clerk's words and the program's. */
const SEAM = '；';

/** As `changesSince` prints them: C7: 10 → 22.31; C8: ∅ → 3. */
const CHANGES = /^[A-Z]{1,3}\d{1,7}: .* → .*$/;

/** An entry is closed: its remark with what changed, or that the finding is gone. */
export function closingRemark(remark: string, changes: readonly string[], language: Language): string {
  return joined(remark, changes.length === 0 ? WORDS.gone[language] : changes.join('; '));
}

/** The figures changed under an explanation: it is shown, and no longer counts. */
export function lapsedRemark({ remark, explanation }: LedgerEntry, language: Language): string {
  return joined(ownRemark(remark), explanation === '' ? '' : `${WORDS.lapsed[language]}${explanation}`);
}

/** A remark without what the program said when it closed the entry, for one that came back. */
export function ownRemark(remark: string): string {
  const seam = remark.lastIndexOf(SEAM);
  return isClosing(remark.slice(seam + 1)) ? remark.slice(0, Math.max(seam, 0)) : remark;
}

function isClosing(text: string): boolean {
  return text === WORDS.gone.zh || text === WORDS.gone.en || CHANGES.test(text);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(SEAM);
}
