/** The cells that a finding rests on with what stood in them, as text for the ledger: `附件4!C7=10;D7=8`. */
import { cellText } from '../indicator/cell-text';
import { parseAddress, printAddress, type Place } from '../sheet/address';
import { sheetNamed, valueAt, type Snapshot } from '../sheet/snapshot';

interface Witness {
  readonly at: Place;
  readonly value: string;
}

/** More cells than this say no more, and a cell holds at most 32,767 characters. */
const MOST = 200;

export function printEvidence(places: readonly Place[], snapshot: Snapshot): string {
  let sheet: string | undefined;
  return places
    .slice(0, MOST)
    .map((place) => {
      const prefix = place.sheet === sheet ? '' : `${escapeMarks(place.sheet)}!`;
      sheet = place.sheet;
      return `${prefix}${printAddress(place)}=${escapeMarks(shownAt(place, snapshot))}`;
    })
    .join(';');
}

/** "C7: 10 → 22.31" for every cell that holds something else now, at most three. */
export function changesSince(evidence: string, snapshot: Snapshot): readonly string[] {
  return parseEvidence(evidence)
    .map(({ at, value }) => ({ at, before: value, now: shownAt(at, snapshot) }))
    .filter(({ before, now }) => before !== now)
    .slice(0, 3)
    .map(({ at, before, now }) => `${printAddress(at)}: ${before || '∅'} → ${now || '∅'}`);
}

function parseEvidence(text: string): Witness[] {
  let sheet = '';
  return text.split(';').flatMap((part) => {
    const match = /^(?:([^!=]+)!)?([A-Z]+\d+)=(.*)$/s.exec(part);
    const address = parseAddress(match?.[2] ?? '');
    if (!match || !address) return [];
    sheet = match[1] === undefined ? sheet : decode(match[1]);
    return [{ at: { sheet, ...address }, value: decode(match[3] ?? '') }];
  });
}

function shownAt(place: Place, snapshot: Snapshot): string {
  const sheet = sheetNamed(snapshot, place.sheet);
  return sheet ? cellText(valueAt(sheet, place)) : '';
}

/** Only what the notation itself uses: names and figures stay legible. */
function escapeMarks(text: string): string {
  return text.replace(/[%;=!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A clerk may have typed over it; what does not decode is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
