import type { ShellView } from '../view';

/** What a screen reader is told, in one live region. Empty while a run begins, so that the same result is told again. */
export function liveText(view: ShellView): string {
  const { state, t } = view;
  if (state.phase !== undefined) return state.slow ? t[state.phase] : '';
  if (state.notice) return view.say(state.notice.text);
  return view.late?.outcome() ?? '';
}
