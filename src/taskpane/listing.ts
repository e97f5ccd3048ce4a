/** Which findings are listed, and how: filters, search and grouping. Pure. */
import { printAddress, type Finding, type Language, type Severity } from '../core';
import { printPeriodKey } from './figures';
import { groupFindings, groupKey, type Group, type Grouping } from './group';
import type { PaneState } from './state';

/** open: still to be corrected or explained · explained · fixed: an earlier check found it, this one no more. */
export const STANDINGS = ['open', 'explained', 'fixed'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Listing {
  readonly by: Grouping;
  readonly severity: Severity | undefined;
  /** undefined: all that the last check found. */
  readonly standing: Standing | undefined;
  readonly sheet: string | undefined;
  /** Without spaces; '' for findings that name none. */
  readonly department: string | undefined;
  readonly search: string;
}

export const everything = { severity: undefined, standing: undefined, sheet: undefined, department: undefined, search: '' } as const;
export const noListing: Listing = { by: 'sheet', ...everything };

type Listed = Pick<PaneState, 'result' | 'solved' | 'drafts' | 'listing' | 'language' | 'fixed'>;

/** The findings that the filters leave, in groups. */
export function listedGroups(state: Listed): readonly Group[] {
  return groupFindings(listedFindings(state), state.listing.by);
}

/** The same one after the other, as the arrow keys go. */
export function inOrder(groups: readonly Group[]): readonly Finding[] {
  return groups.flatMap(({ findings }) => findings);
}

function listedFindings(state: Listed): readonly Finding[] {
  const { severity, standing, sheet, department, search } = state.listing;
  const words = normalised(search).split(' ').filter((word) => word !== '');
  return ofStanding(state, standing).filter(
    (finding) =>
      (severity === undefined || finding.severity === severity) &&
      (sheet === undefined || groupKey(finding, 'sheet') === sheet) &&
      (department === undefined || groupKey(finding, 'department') === department) &&
      (words.length === 0 || holdsAll(finding, words, state.language)),
  );
}

/** All of one standing, whatever else is filtered by. */
export function ofStanding(state: Listed, standing: Standing | undefined): readonly Finding[] {
  if (standing === 'fixed') return state.solved;
  const found = state.result?.validation.findings ?? [];
  return standing === undefined ? found : found.filter((finding) => standingOf(state, finding) === standing);
}

export function standingOf(state: Listed, finding: Finding): Standing {
  if (state.fixed.has(finding) || state.solved.includes(finding)) return 'fixed';
  return explanationOf(state, finding) === '' ? 'open' : 'explained';
}

/** As typed in the pane, or else as 校验报告 has it; '' where there is none. */
export function explanationOf({ drafts, result }: Pick<PaneState, 'drafts' | 'result'>, finding: Finding): string {
  const mark = result?.marks.get(finding);
  return mark === undefined ? '' : (drafts[mark] ?? result?.explanations[mark] ?? '').trim();
}

export function isFiltered({ severity, standing, sheet, department, search }: Listing): boolean {
  return severity !== undefined || standing !== undefined || sheet !== undefined || department !== undefined || search.trim() !== '';
}

/** Sentence and cause, indicator, period, region, department, and every address with its sheet. */
function holdsAll(finding: Finding, words: readonly string[], language: Language): boolean {
  const text = normalised(
    [
      finding.message[language],
      finding.why?.[language] ?? '',
      finding.indicator,
      finding.region,
      finding.period === '' ? '' : printPeriodKey(finding.period, language),
      finding.department,
      ...finding.places.map((place) => `${place.sheet}!${printAddress(place)}`),
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** As tables are compared: full-width letters and figures are their half-width ones. */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
