/**
 * The cells that a finding rests on with what stood in them, as text for the ledger: `附件4!C7[1f0a93bc]=10;D7[…]=8`.
 * In brackets what the figure is of, so that it is found again where rows, columns and sheets were moved.
 */
import { cellText } from '../indicator/cell-text';
import { parseAddress, printAddress, type Place } from '../sheet/address';
import { sheetNamed, valueAt, type Snapshot } from '../sheet/snapshot';
import { shortened } from '../shortened';
import type { Subjects } from './subjects';

/** The workbook as it stands now. */
export interface Book {
  readonly snapshot: Snapshot;
  readonly subjects: Subjects;
}

interface Witness {
  readonly at: Place;
  /** '' of a cell that holds no figure, and in ledgers of earlier versions. */
  readonly mark: string;
  readonly value: string;
}

/** More cells than this say no more, and a cell holds at most 32,767 characters. */
const MOST = 200;
const MOST_CHARACTERS = 32_000;
/** Of what stood in one cell: the fingerprint is of all of it, and here it is quoted. */
const MOST_SHOWN = 1000;

export function printEvidence(places: readonly Place[], { snapshot, subjects }: Book): string {
  let sheet: string | undefined;
  let room = MOST_CHARACTERS;
  return places
    .slice(0, MOST)
    .map((place) => {
      const prefix = place.sheet === sheet ? '' : `${escapeMarks(place.sheet)}!`;
      sheet = place.sheet;
      const mark = subjects.markAt(place);
      return `${prefix}${printAddress(place)}${mark && `[${mark}]`}=${escapeMarks(shownAt(place, snapshot))}`;
    })
    .filter((text) => (room -= text.length + 1) >= 0)
    .join(';');
}

/** "C7: 10 → 22.31" for every figure that is another now, at most three, by where it stands now. */
export function changesSince(evidence: string, book: Book): readonly string[] {
  return parseEvidence(evidence)
    .flatMap((witness) => {
      const at = placeNow(witness, book);
      return at ? [{ at, before: shortened(witness.value, MOST_SHOWN), now: shownAt(at, book.snapshot) }] : [];
    })
    .filter(({ before, now }) => before !== now)
    .slice(0, 3)
    .map(({ at, before, now }) => `${printAddress(at)}: ${before || '∅'} → ${now || '∅'}`);
}

/** undefined where it is gone: what stands in its place now is another figure. */
function placeNow({ at, mark }: Witness, { snapshot, subjects }: Book): Place | undefined {
  if (mark === '') return sheetNamed(snapshot, at.sheet) ? at : undefined;
  return subjects.markAt(at) === mark ? at : subjects.placeOf(mark);
}

/** Whether a cell of the ledger's sheet holds evidence, or nothing. */
export function isEvidence(text: string): boolean {
  return /[A-Z]+\d+(?:\[[0-9a-f]{8}\])?=/.test(text);
}

function parseEvidence(text: string): Witness[] {
  let sheet = '';
  return text.split(';').flatMap((part) => {
    const match = /^(?:([^!=]+)!)?([A-Z]+\d+)(?:\[([0-9a-f]{8})\])?=(.*)$/s.exec(part);
    const address = parseAddress(match?.[2] ?? '');
    if (!match || !address) return [];
    sheet = match[1] === undefined ? sheet : decode(match[1]);
    return [{ at: { sheet, ...address }, mark: match[3] ?? '', value: decode(match[4] ?? '') }];
  });
}

function shownAt(place: Place, snapshot: Snapshot): string {
  const sheet = sheetNamed(snapshot, place.sheet);
  return sheet ? shortened(cellText(valueAt(sheet, place)), MOST_SHOWN) : '';
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
