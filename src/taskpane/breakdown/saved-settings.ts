/**
 * The settings of the last breakdown, kept on this machine. Not in the workbook: Excel takes 255 characters for a custom
 * property, which nine typed weights and a list of towns exceed, and a choice that was only tried out would change the
 * file. What has to travel with the figures (weights, pins, floors, caps) stands in the allocation ledger.
 */
export interface SettingsStore {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

const KEY = 'zbjh.breakdown.settings';

export const browserStore: SettingsStore = {
  read: () => {
    try {
      return localStorage.getItem(KEY) ?? undefined;
    } catch {
      // A browser that blocks storage in frames, as Excel on the web may: the settings then last as long as the pane.
      return undefined;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // As above.
    }
  },
};
