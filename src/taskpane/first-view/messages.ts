/** What the first view says that the pane itself never does. */
import type { Text } from '../../core';

/** The pane's program did not arrive, or broke off before it had drawn anything. */
export const notStarted: Text = {
  zh: '没有读到窗格的程序，或程序没能启动，因此还不能使用。请确认加载项所在的地址可以访问，再试一次；仍不行时，请联系维护人员。工作簿没有改动。',
  en: 'The program of this pane did not arrive or did not start, so nothing can be used yet. Make sure that the address of the add-in can be reached, and try again; if it goes on, tell whoever maintains this. The workbook is unchanged.',
};
