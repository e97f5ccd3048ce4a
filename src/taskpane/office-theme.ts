import { isDarkColour } from './dark-colour';
import { systemTheme, type ThemeSource } from './theme';

/** Excel's theme where it tells, which may differ from the system's; else the system's. */
export const officeTheme: ThemeSource = {
  isDark: () => {
    const theme = themeOfExcel();
    if (!theme) return systemTheme.isDark();
    // Older clients give colours only.
    return theme.isDarkTheme ?? isDarkColour(theme.bodyBackgroundColor) ?? systemTheme.isDark();
  },
  onChange: (changed) => {
    // Excel sends no event of its theme (Outlook alone does): look again whenever the pane is gone back to.
    addEventListener('focus', changed);
    const stop = systemTheme.onChange(changed);
    return () => {
      removeEventListener('focus', changed);
      stop();
    };
  },
};

function themeOfExcel(): Partial<Office.OfficeTheme> | undefined {
  const context = Office.context as Office.Context | undefined;
  return context?.officeTheme;
}
