/** The page that Excel opens, once for both the pane and the ribbon's buttons (shared runtime, see manifest.xml). */
import { openPane } from '../taskpane/open';
import { makeWorkbook } from './make-workbook';
import { registerRibbon } from './ribbon';

open().catch((fault: unknown) => {
  // Said by first.ts, where the pane's first view still stands there.
  document.dispatchEvent(new Event('error'));
  throw fault;
});

async function open(): Promise<void> {
  const root = document.getElementById('pane');
  const pane = root ? await openPane(root, makeWorkbook) : undefined;
  if (pane) registerRibbon(pane);
}
