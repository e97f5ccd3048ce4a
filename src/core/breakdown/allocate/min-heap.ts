/** A binary heap of numbered items; equal keys come out by the lower number. */
export interface MinHeap {
  clear(): void;
  push(key: number, item: number): void;
  /** The item with the least key, or −1. */
  pop(): number;
  /** The key of the item popped last. */
  key(): number;
}

export function minHeap(): MinHeap {
  const keys: number[] = [];
  const items: number[] = [];
  let last = 0;

  function before(a: number, b: number): boolean {
    const [left, right] = [keys[a] ?? 0, keys[b] ?? 0];
    return left < right || (left === right && (items[a] ?? 0) < (items[b] ?? 0));
  }
  function swap(a: number, b: number): void {
    const [key, item] = [keys[a] ?? 0, items[a] ?? 0];
    keys[a] = keys[b] ?? 0;
    items[a] = items[b] ?? 0;
    keys[b] = key;
    items[b] = item;
  }
  function sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = left + 1 < keys.length && before(left + 1, left) ? left + 1 : left;
      if (least >= keys.length || !before(least, at)) return;
      swap(least, at);
      at = least;
    }
  }
  return {
    clear: () => {
      keys.length = 0;
      items.length = 0;
    },
    push: (key, item) => {
      keys.push(key);
      items.push(item);
      for (let at = keys.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!before(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      if (keys.length === 0) return -1;
      const item = items[0] ?? -1;
      last = keys[0] ?? 0;
      swap(0, keys.length - 1);
      keys.pop();
      items.pop();
      sink();
      return item;
    },
    key: () => last,
  };
}
