/** What every case has to end in, whatever it was made of: a result, or one sentence. */
import { Refusal, type Text } from '../../src/core/index';

/** `read`: it was used; `refused`: a sentence said why not. */
export type End = 'read' | 'refused';

/** A defect: what was thrown, lost or said is not what a user may get. */
export class Defect extends Error {}

/** Names out of the file are quoted in a sentence, never whole novels of them. */
const LONGEST_SENTENCE = 700;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

export function checkSentence(text: Text): void {
  for (const sentence of [text.zh, text.en]) {
    if (sentence.trim() === '') throw new Defect('a refusal says nothing');
    if (sentence.length > LONGEST_SENTENCE) throw new Defect(`a refusal of ${sentence.length} characters: ${sentence.slice(0, 80)}`);
    if (/undefined|\[object|NaN/.test(sentence.replace(/[“"「].*[”"」]/g, ''))) throw new Defect(`a refusal that no one wrote: ${sentence}`);
    if (CONTROL.test(sentence)) throw new Defect(`a refusal with control characters: ${JSON.stringify(sentence.slice(0, 200))}`);
  }
}

/** The result, or undefined where a sentence came instead; anything else that is thrown goes through. */
export function orRefused<T>(make: () => T): { readonly result: T } | undefined {
  try {
    return { result: make() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    checkSentence(error.text);
    return undefined;
  }
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Defect(what);
}
