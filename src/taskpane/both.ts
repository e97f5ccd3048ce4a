import type { Text } from '../core';
import { en } from './messages/en';
import { zh, type Messages } from './messages/zh';

/** A message in both languages: which one is shown is decided when it is drawn. */
export function both(say: (messages: Messages) => string): Text {
  return { zh: say(zh), en: say(en) };
}
