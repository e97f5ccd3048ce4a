import type { Text } from './text';

/**
 * Something can't be done, and the user is told so in one sentence: what, where, what to do.
 * Anything else that is thrown is a fault of ours. `cause` is what was thrown underneath, where something was.
 */
export class Refusal extends Error {
  readonly text: Text;
  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'Refusal';
    this.text = text;
  }
}
