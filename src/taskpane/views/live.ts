import { printAddress, type Finding } from '../../core';
import { countBySeverity } from '../group';
import { isAt } from '../place';
import type { PaneState } from '../state';
import type { View } from '../view';
import { verificationText } from './verification';

/** What a screen reader is told, in one live region. Empty while a run begins, so that the same result is told again. */
export function liveText(view: View): string {
  const { state, t } = view;
  if (state.phase !== undefined) return state.slow ? t[state.phase] : '';
  if (state.notice) return view.say(state.notice.text);
  if (state.tab === 'submit') return state.verified ? verificationText(view, state.verified) : '';
  if (!state.result) return '';
  if (state.stale && state.live !== 'on') return t.stale;
  const [own, ...others] = ofCell(state);
  if (own && state.at) return t.selectedCell(printAddress(state.at), others.length + 1, view.say(own.message));
  const { verdict, findings } = state.result.validation;
  const { hard, soft, info } = countBySeverity(findings);
  return t.done.checked(t.verdicts[verdict], hard, soft, info);
}

/** Findings of the cell that was selected in the sheet; the one that is shown comes first. */
function ofCell({ at, selected, result }: PaneState): readonly Finding[] {
  if (!at || !selected || !isAt(selected, at)) return [];
  return [selected, ...(result?.validation.findings ?? []).filter((finding) => finding !== selected && isAt(finding, at))];
}
