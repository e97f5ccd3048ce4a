/** The words around the guide, in English. */
import type { helpFrameZh } from './frame-zh';

export const helpFrameEn: typeof helpFrameZh = {
  title: 'Help',
  open: 'Open help',
  close: 'Close help',
  back: 'Back',
  intro: 'Open a topic to see its steps. Esc goes back.',
  loading: 'Opening help…',
  failed: 'The help file could not be read. Make sure that the add-in’s address can be reached, and try again; everything else works.',
  again: 'Try again',
  go: { check: 'Go to Check', templates: 'Go to Templates', breakdown: 'Go to Divide', submit: 'Go to Submit' },
};
