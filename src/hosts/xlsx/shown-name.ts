/** Names out of a file as a sentence quotes them: a hostile one is 65,535 bytes long, or holds what a terminal obeys. */

const MOST = 80;
/** Control characters, and those that turn the direction of the text around them (Unicode TR 36 §2.1: bidirectional spoofing). */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function shownName(name: string): string {
  const seen = name.slice(0, MOST + 1).replace(UNSEEN, '�');
  return seen.length > MOST ? `${seen.slice(0, MOST)}…` : seen;
}
