/** Fluent's light and dark tokens, as the host or else the system wants them. Forced colours override both. */
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { FONTS } from './fonts';
import { darkTokens, lightTokens } from './theme-tokens.generated';

export interface ThemeSource {
  readonly isDark: () => boolean;
  /** Returns how to stop listening. */
  readonly onChange: (changed: () => void) => () => void;
}

export const systemTheme: ThemeSource = {
  isDark: () => matchMedia('(prefers-color-scheme: dark)').matches,
  onChange: (changed) => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  },
};

/** Sets the tokens on the document and keeps them in step. Returns how to stop. */
export function followTheme(source: ThemeSource): () => void {
  const apply = (): void => {
    const dark = source.isDark();
    setTheme({ ...lightTokens, ...(dark ? darkTokens : {}), fontFamilyBase: FONTS });
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  apply();
  return source.onChange(apply);
}
