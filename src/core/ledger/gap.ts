/** What could not be checked, as a question of its own: it has to be answered for like a finding. */
import { printAddress } from '../sheet/address';
import type { NotChecked } from '../validation';
import { fingerprint } from './fingerprint';
import type { Subjects } from './subjects';

/** By the reason and the figures, wherever they stand. */
export function gapFingerprint({ places, reason }: NotChecked, subjects: Subjects): string {
  return fingerprint(`not-checked|${reason.key ?? reason.zh}`, places.map(subjects.figureAt).sort().join('|'));
}

/** As an earlier version told it, by sheet and addresses. */
export function formerGapFingerprint({ places, reason }: NotChecked): string {
  return fingerprint(['not-checked', places[0]?.sheet ?? '', reason.zh].join('|'), places.map(printAddress).join('|'));
}
