/** All that the pane says, in Chinese: what comes with the engine as well. */
import { divisionZh } from '../breakdown/messages/zh';
import { packsZh } from '../packs/messages/zh';
import { shellZh } from './shell-zh';

export const zh = { ...shellZh, packs: packsZh, division: divisionZh };

/** The compiler holds every catalogue to the same names and parameters. */
export type Messages = typeof zh;
