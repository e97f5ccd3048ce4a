/** The same function, which works out every text once. */
export function remembering<T>(understand: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = understand(text);
    known.set(text, { value });
    return value;
  };
}
