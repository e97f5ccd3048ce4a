import type { Text } from './text';

/**
 * Something can't be done, and the user is told so in one sentence: what, where, what to do.
 * Anything else that is thrown is a fault of ours. `cause` is what was thrown underneath, where something was.
 */
export class Refusal extends Error {
  readonly text: Text;
  constructor(text: Text, options?: ErrorOptions) {
    super(legible(text.en), options);
    this.name = 'Refusal';
    this.text = { zh: legible(text.zh), en: legible(text.en) };
  }
}

/** What is quoted from a file may hold escapes for a terminal, or turn the direction of writing. */
function legible(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
