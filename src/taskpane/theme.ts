/** Fluent's light and dark tokens, as the host or else the system wants them. Forced colours override both. */
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { darkTokens, lightTokens } from './theme-tokens.generated';

export interface ThemeSource {
  readonly isDark: () => boolean;
  /** Returns how to stop listening. */
  readonly onChange: (changed: () => void) => () => void;
}

/** Segoe UI holds no Chinese: name each system's own face before the browser falls back to a Japanese one. */
const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

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
