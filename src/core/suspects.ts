/**
 * The fewest cells that could explain every failed check at once: error localisation after Fellegi and Holt (1976),
 * as a weighted hitting set. A cell that also stands in checks that passed is the less likely one.
 */
import type { Finding } from './finding/finding';
import type { RulesRun } from './run-rules';
import type { Place } from './sheet/address';
import { placeMap, type PlaceMap } from './sheet/place-map';

export interface Suspect {
  readonly place: Place;
  /** Findings that this one cell would explain; two at the least. */
  readonly findings: readonly Finding[];
}

/** A cell in many passed checks costs up to this much more than one in none. */
const DOUBT = 0.9;
/** Beyond this many findings in one knot the exact search is given up for the greedy one (its cost doubles with each). */
const EXACT = 14;

interface Candidate {
  readonly place: Place;
  readonly weight: number;
  readonly explains: ReadonlySet<number>;
}

/** Only cells that explain more than one finding: of a single failed check, every cell is as good a suspect. */
export function suspectsOf({ open, passes }: RulesRun): readonly Suspect[] {
  const findings = open.flatMap((outcome) => (outcome.kind === 'finding' && outcome.finding.severity !== 'info' && !SHAPE.has(outcome.finding.rule) ? [outcome.finding] : []));
  return knots(candidates(findings, passes), findings.length)
    .flatMap(({ cells, ids }) => cover(cells, ids).filter((cell) => cell.explains.size > 1 && !hasTwin(cell, cells)))
    .map((cell) => ({ place: cell.place, findings: [...cell.explains].map((id) => findings[id] as Finding) }));
}

/** Where another cell would do just as well (nine towns of one sum), naming one of them would be a guess. */
function hasTwin(cell: Candidate, cells: readonly Candidate[]): boolean {
  const same = (other: Candidate): boolean => other.explains.size === cell.explains.size && [...other.explains].every((id) => cell.explains.has(id));
  return cells.some((other) => other !== cell && same(other) && other.weight <= cell.weight);
}

/** Says nothing of whether a figure is right. */
const SHAPE = new Set(['structure', 'cell-required', 'rule-crashed']);

function candidates(findings: readonly Finding[], passes: PlaceMap<number>): Candidate[] {
  const cells: { place: Place; explains: Set<number> }[] = [];
  const known = placeMap<{ place: Place; explains: Set<number> }>();
  findings.forEach((finding, id) => {
    for (const place of finding.places) {
      const before = known.get(place);
      if (before) before.explains.add(id);
      else {
        const cell = { place, explains: new Set([id]) };
        known.set(place, cell);
        cells.push(cell);
      }
    }
  });
  return cells.map((cell) => {
    const passed = passes.get(cell.place) ?? 0;
    return { ...cell, weight: 1 + (DOUBT * passed) / (passed + cell.explains.size) };
  });
}

/** Findings that share no cell, even by way of others, are solved apart. */
function knots(cells: readonly Candidate[], findings: number): { cells: Candidate[]; ids: Set<number> }[] {
  const parent = Array.from({ length: findings }, (_, i) => i);
  const root = (id: number): number => (parent[id] === id || parent[id] === undefined ? id : root(parent[id]));
  for (const { explains } of cells) {
    const [first, ...others] = explains;
    for (const other of others) if (first !== undefined) parent[root(other)] = root(first);
  }
  const groups = new Map<number, { cells: Candidate[]; ids: Set<number> }>();
  for (const cell of cells) {
    const [first = 0] = cell.explains;
    const group = groups.get(root(first)) ?? { cells: [], ids: new Set<number>() };
    groups.set(root(first), group);
    group.cells.push(cell);
    for (const id of cell.explains) group.ids.add(id);
  }
  return [...groups.values()].filter(({ ids }) => ids.size > 1);
}

function cover(cells: readonly Candidate[], ids: ReadonlySet<number>): readonly Candidate[] {
  const greedy = greedyCover(cells, ids);
  return ids.size > EXACT ? greedy : exactCover(cells, [...ids], greedy);
}

function greedyCover(cells: readonly Candidate[], ids: ReadonlySet<number>): Candidate[] {
  const open = new Set(ids);
  const chosen: Candidate[] = [];
  const gain = (cell: Candidate): number => [...cell.explains].filter((id) => open.has(id)).length / cell.weight;
  while (open.size > 0) {
    const best = cells.reduce<Candidate | undefined>((top, cell) => (!top || gain(cell) > gain(top) ? cell : top), undefined);
    if (!best || gain(best) === 0) break;
    chosen.push(best);
    for (const id of best.explains) open.delete(id);
  }
  return chosen;
}

/** Depth first over the first unexplained finding, cut where it can't beat the best so far. */
function exactCover(cells: readonly Candidate[], ids: readonly number[], start: readonly Candidate[]): readonly Candidate[] {
  const total = (list: readonly Candidate[]): number => list.reduce((sum, cell) => sum + cell.weight, 0);
  let best = start;
  const search = (chosen: readonly Candidate[], weight: number): void => {
    const open = ids.find((id) => !chosen.some((cell) => cell.explains.has(id)));
    if (open === undefined) {
      if (weight < total(best)) best = chosen;
      return;
    }
    // Cells with the same findings differ only in weight: the lightest stands for them all.
    const lightest = new Map<string, Candidate>();
    for (const cell of cells) {
      if (!cell.explains.has(open)) continue;
      const key = [...cell.explains].join();
      const known = lightest.get(key);
      if (!known || cell.weight < known.weight) lightest.set(key, cell);
    }
    for (const cell of [...lightest.values()].sort((a, b) => b.explains.size - a.explains.size || a.weight - b.weight)) {
      if (weight + cell.weight < total(best)) search([...chosen, cell], weight + cell.weight);
    }
  };
  search([], 0);
  return best;
}
