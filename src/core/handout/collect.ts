/** The towns' workbooks back into the district's: what comes in, what does not, and why. Nothing is written here. */
import type { Snapshot } from '../sheet/snapshot';
import type { Template } from '../template/template';
import type { Language, Text } from '../text';
import { changedHeaders } from './changed-headers';
import { chooseReturn, type Choice } from './choose-return';
import type { ChangedHeader, Collection, Conflict, Returned, TownStatus } from './collection';
import { districtSheets } from './district-sheets';
import { ENTRIES, type Entry } from './entry';
import { withoutNotYetDue } from './not-yet';
import { readReturn, type TownReturn } from './read-return';
import { settle, type Settled } from './settle';
import { townPack, type TownPack } from './town-pack';
import { writeFigures } from './write-figures';

export interface CollectOptions {
  readonly language: Language;
  /** Keys of conflicts; "all" for every one that a single figure settles. Of a town's two returns, one has to be named, and so have words where a figure belongs. */
  readonly accept?: readonly string[];
}

const ALL = 'all';

/**
 * A town's figure takes the place of a blank and of the figure that it was given. Where the district's cell holds
 * something else, or is a formula, it is a conflict and not written. Throws a `Refusal` where the district's workbook
 * has no targets by town.
 */
export function collect(snapshot: Snapshot, templates: readonly Template[], returned: readonly Returned[], { language, accept = [] }: CollectOptions): Collection {
  const sheets = districtSheets(snapshot, templates);
  const packs = ENTRIES.flatMap((entry) => sheets.towns.map((town) => townPack(sheets, town, entry, language)));
  const readings = returned.flatMap((one) => readReturn(one, packs, sheets));
  const returns = readings.flatMap((reading) => (reading.kind === 'return' ? [reading.returned] : []));
  const lost = readings.flatMap((reading) => (reading.kind === 'lost' ? [reading] : []));
  const accepted = new Set(accept);
  const entries = entriesOf([...returns, ...lost.map(({ pack }) => pack)]);
  const towns = packs.filter(({ entry }) => entries.includes(entry)).map((pack) => {
    const own = returns.filter((one) => one.expected === pack.template);
    const choice = chooseReturn(own, accepted);
    const settled = choice.chosen && settle(choice.chosen, sheets, ({ key, kind }) => accepted.has(key) || (kind !== 'words' && accepted.has(ALL)));
    return { pack, own, choice, settled, lost: lost.filter((one) => one.pack === pack).map(({ file }) => file) };
  });
  const parts = towns.flatMap(({ settled }) => (settled ? [settled] : []));
  const chosen = towns.flatMap(({ choice }) => choice.chosen ?? []);
  const due = withoutNotYetDue(parts.flatMap((part) => part.conflicts), chosen);
  const conflicts = [...towns.flatMap(({ choice }) => choice.conflicts), ...due.conflicts];
  const { edits, remarks } = writeFigures(snapshot, sheets, parts.flatMap(({ writes }) => writes));
  return {
    towns: towns.map(statusOf),
    notOurs: readings.flatMap((reading) => (reading.kind === 'not-ours' ? [reading.notOurs] : [])),
    changedHeaders: [...returns.flatMap(changedHeaders), ...lost.flatMap(lostHeaders)],
    changedLocked: parts.flatMap(({ locked }) => locked),
    changes: parts.flatMap(({ changes }) => changes),
    conflicts,
    edits,
    remarks: [...sheets.remarks, ...towns.flatMap(({ choice }) => choice.remarks), ...returns.flatMap(remarksOn), ...due.remarks, ...unknownKeys(accept, conflicts), ...remarks],
  };
}

/** What was handed out is known by what comes back; where nothing did, targets are asked for first. */
function entriesOf(packs: readonly { readonly entry: Entry }[]): readonly Entry[] {
  const seen = ENTRIES.filter((entry) => packs.some((pack) => pack.entry === entry));
  return seen.length > 0 ? seen : ['targets'];
}

interface Town {
  readonly pack: TownPack;
  readonly own: readonly TownReturn[];
  readonly choice: Choice;
  readonly settled: Settled | undefined;
  readonly lost: readonly string[];
}

function statusOf({ pack, own, choice, settled, lost }: Town): TownStatus {
  const status = choice.chosen ? 'returned' : own.length > 0 ? 'twice' : lost.length > 0 ? 'unreadable' : 'missing';
  return { town: pack.town.name, entry: pack.entry, status, files: [...own.map(({ file }) => file), ...lost], changes: settled?.changes.length ?? 0 };
}

function lostHeaders({ file, pack, missingHeaders }: { readonly file: string; readonly pack: TownPack; readonly missingHeaders: readonly string[] }): ChangedHeader[] {
  const town = pack.town.name;
  const whole: Text = { zh: '没有认出表：表头或指标被大量改动，或者表被删了，整份没有汇集；请重新下发', en: 'No table was recognised: its headers or labels were changed or the sheet was deleted; nothing of it was collected, hand it out again' };
  const headers = missingHeaders.length > 0 ? missingHeaders : [''];
  return headers.map((before) => ({
    town,
    file,
    before,
    after: '',
    message: before === '' ? whole : { zh: `找不到表头“${before}”，整份没有汇集；请改回原来的表头`, en: `The header "${before}" was not found and nothing of the file was collected; please restore the header` },
  }));
}

function remarksOn({ file, unlocked, copies }: TownReturn): Text[] {
  return [
    ...(unlocked ? [{ zh: `${file}：工作表的保护被取消了`, en: `${file}: the protection of its sheet was taken off` }] : []),
    ...(copies.length > 0 ? [{ zh: `${file}：同一张表在工作表“${copies.join('”“')}”中还有，没有汇集`, en: `${file}: the same table stands in ${copies.join(', ')} as well and was not collected from there` }] : []),
  ];
}

function unknownKeys(accept: readonly string[], conflicts: readonly Conflict[]): Text[] {
  const open = new Map(conflicts.map((one) => [one.key, one]));
  return accept.filter((key) => key !== ALL).flatMap((key): Text[] => {
    const conflict = open.get(key);
    if (!conflict) return [{ zh: `没有冲突“${key}”`, en: `There is no conflict "${key}"` }];
    return conflict.accepted ? [] : [{ zh: `冲突“${key}”不能直接采用，仍未写入`, en: `The conflict "${key}" can't be settled by accepting it; nothing was written` }];
  });
}

