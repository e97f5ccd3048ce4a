import { conflictsOf, printAddress, type Finding } from '../../core';
import { countBySeverity } from '../group';
import { isAt } from '../place';
import type { PaneState } from '../state';
import type { View } from '../view';
import { verificationText } from './verification';

/** What a screen reader is told of what was found: see live.ts. */
export function outcomeText(view: View): string {
  const { state, t } = view;
  if (state.tab === 'submit') return state.verified ? verificationText(view, state.verified) : '';
  if (state.tab === 'breakdown') return divisionText(view);
  if (!state.result) return '';
  if (state.stale && state.live !== 'on') return t.stale;
  const { copiedFinding } = state;
  if (copiedFinding) return `${copiedFinding.how === 'copied' ? t.copied : t.copyByHand}${t.list.colon}${view.say(copiedFinding.finding.message)}`;
  const [own, ...others] = ofCell(state);
  if (own && state.at) return t.selectedCell(printAddress(state.at), others.length + 1, view.say(own.message));
  const { verdict, findings } = state.result.validation;
  const { hard, soft, info } = countBySeverity(findings);
  return t.done.checked(t.verdicts[verdict], hard, soft, info);
}

/** Whether the plan can be written: every change of a setting may turn that. */
function divisionText({ state, t, say }: View): string {
  const { dividing, nothing } = state.breakdown;
  if (!dividing) return nothing ? say(nothing) : '';
  const { plan, fault } = dividing.outcome;
  if (!plan) return say(fault);
  const conflicts = conflictsOf(plan);
  if (conflicts.length > 0) return conflicts.map(say).join(' ');
  return plan.changed.length > 0 ? t.division.changed(plan.changed.length) : t.division.ready(plan.rows.filter(({ periods }) => periods.length > 0).length, plan.towns.length);
}

/** Findings of the cell that was selected in the sheet; the one that is shown comes first. */
function ofCell({ at, selected, shownBy, result }: PaneState): readonly Finding[] {
  if (!at || !selected || shownBy !== 'sheet' || !isAt(selected, at)) return [];
  return [selected, ...(result?.validation.findings ?? []).filter((finding) => finding !== selected && isAt(finding, at))];
}
