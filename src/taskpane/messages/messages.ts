import type { Language } from '../../core';
import { en } from './en';
import { zh, type Messages } from './zh';

export type { Messages };

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };
