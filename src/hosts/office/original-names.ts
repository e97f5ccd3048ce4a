/** What sheets were called in their file, where Excel gave them another name because theirs was taken. */

/** Characters of a sheet's name. */
const LONGEST = 31;
const ENDING = / \((\d+)\)$/;

/**
 * By the names that Excel gave to inserted sheets, and those that were there before: "指标模板 (2)" was "指标模板" when there
 * is a "指标模板" already. Only an ending that Excel must have added is taken off: the name without it was taken, and so
 * were all lower numbers. A file that has no "指标模板" but a "指标模板 (2)" of its own can't be told from that and is taken
 * for a clash too. Where two would be told alike, the second stays as Excel named it.
 */
export function originalNames(given: readonly string[], there: readonly string[]): readonly string[] {
  const taken = new Set([...given, ...there].map(folded));
  const guesses = given.map((name) => clashOf(name, there, taken));
  const told = new Set(given.filter((_, index) => guesses[index] === undefined).map(folded));
  return given.map((name, index) => {
    const guess = guesses[index];
    if (guess === undefined || told.has(folded(guess))) return name;
    told.add(folded(guess));
    return guess;
  });
}

/** The name as it was, if Excel must have changed it. */
function clashOf(name: string, there: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const [ending = '', digits = ''] = ENDING.exec(name) ?? [];
  const number = Number(digits);
  const rival = there.find((each) => number >= 2 && folded(numbered(each, number)) === folded(name));
  if (rival === undefined) return undefined;
  for (let lower = 2; lower < number; lower += 1) if (!taken.has(folded(numbered(rival, lower)))) return undefined;
  // Excel drops the end of a long name to make room: it is known from the one that it clashed with.
  const base = name.slice(0, -ending.length);
  return base + rival.slice(base.length);
}

function numbered(name: string, number: number): string {
  const ending = ` (${number})`;
  return name.slice(0, LONGEST - ending.length) + ending;
}

/** Excel tells names apart without regard to case. */
const folded = (name: string): string => name.toLowerCase();
