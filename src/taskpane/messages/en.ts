/** All that the pane says, in English. */
import { divisionEn } from '../breakdown/messages/en';
import { packsEn } from '../packs/messages/en';
import { shellEn } from './shell-en';
import type { Messages } from './zh';

export const en: Messages = { ...shellEn, packs: packsEn, division: divisionEn };
