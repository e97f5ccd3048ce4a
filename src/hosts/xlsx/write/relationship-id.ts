import type { Parted } from './xml/parted';
import { attributes } from './xml/tag';

/** r:id="…" in the prefix that the root has for it; some writers declare it on each element, and so do we then. */
export function relationshipId(root: Parted, namespace: string, id: string): string {
  const declared = [...attributes(root.open)].find(([name, value]) => name.startsWith('xmlns:') && value === namespace)?.[0];
  return declared === undefined ? `xmlns:r="${namespace}" r:id="${id}"` : `${declared.slice('xmlns:'.length)}:id="${id}"`;
}
