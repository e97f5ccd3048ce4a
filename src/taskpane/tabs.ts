/** The pane's places, in the order of their tabs. */
import type { Tab } from './state';

export const TABS: readonly Tab[] = ['check', 'templates', 'breakdown', 'submit'];
