/** A text as long as a sentence, a message box or a list can bear: what a cell holds may have 32,767 characters. */

/** At most `most` UTF-16 units, the ellipsis included; no half of a character is left. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
