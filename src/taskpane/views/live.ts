import { countBySeverity } from '../group';
import type { View } from '../view';

/** What a screen reader is told, in one live region. Empty while a run begins, so that the same result is told again. */
export function liveText(view: View): string {
  const { state, t } = view;
  if (state.phase !== undefined) return state.slow ? t[state.phase] : '';
  if (state.notice) return view.say(state.notice.text);
  if (!state.result) return '';
  if (state.stale) return t.stale;
  const { verdict, findings } = state.result.validation;
  const { hard, soft, info } = countBySeverity(findings);
  return t.done.checked(t.verdicts[verdict], hard, soft, info);
}
