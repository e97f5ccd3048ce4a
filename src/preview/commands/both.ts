import type { Text } from '../../core';
import { messagesIn, type PreviewMessages } from '../messages';

/** The same sentence in both languages: whoever shows it chooses. */
export function both(say: (messages: PreviewMessages) => string): Text {
  return { zh: say(messagesIn('zh')), en: say(messagesIn('en')) };
}
