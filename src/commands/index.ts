/** The page that Excel opens, once for both the pane and the ribbon's buttons (shared runtime, see manifest.xml). */
import { openPane } from '../taskpane/open';
import { registerRibbon } from './ribbon';

void open();

async function open(): Promise<void> {
  const root = document.getElementById('pane');
  const pane = root ? await openPane(root) : undefined;
  if (pane) registerRibbon(pane);
}
