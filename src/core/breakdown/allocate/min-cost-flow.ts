/**
 * Minimum-cost flow by successive shortest paths with node potentials (Ahuja, Magnanti and Orlin, "Network Flows",
 * 1993, §9.7), on plain arrays. All numbers are whole, so the flow found is whole, too.
 *
 * The caller may hand in potentials and a flow to start from: arcs that those make cheaper than free are filled, dearer
 * ones emptied, and only what is then out of balance has to be routed. Equal paths are settled by the order of nodes
 * and arcs, so the same network always gives the same flow.
 */
import { minHeap } from './min-heap';

/** Room without limit: above every figure a double holds to the unit, and safe to add to one. */
export const UNLIMITED = 2 ** 51;

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
  /** To start from; 0 unless told. */
  readonly flow?: number;
}

/** `supply`: what each node sends out more than it takes in; they sum to 0. Undefined where no flow exists. */
export function minCostFlow(supply: readonly number[], arcs: readonly Arc[], start?: readonly number[]): readonly number[] | undefined {
  const nodes = supply.length;
  const potential = Float64Array.from(start ?? supply.map(() => 0));
  const excess = Float64Array.from(supply);
  // Arc a is the pair 2a (forward) and 2a + 1 (back); what is left of one is what flows in the other.
  const head = new Int32Array(arcs.length * 2);
  const left = new Float64Array(arcs.length * 2);
  const cost = new Float64Array(arcs.length * 2);
  arcs.forEach((arc, a) => {
    const reduced = arc.cost + at(potential, arc.from) - at(potential, arc.to);
    const flow = reduced < 0 ? arc.capacity : reduced > 0 ? 0 : (arc.flow ?? 0);
    head.set([arc.to, arc.from], 2 * a);
    left.set([arc.capacity - flow, flow], 2 * a);
    cost.set([arc.cost, -arc.cost], 2 * a);
    excess[arc.from] = at(excess, arc.from) - flow;
    excess[arc.to] = at(excess, arc.to) + flow;
  });
  const { first, leaving } = adjacency(nodes, head);
  const distance = new Float64Array(nodes).fill(Infinity);
  const via = new Int32Array(nodes).fill(-1);
  const heap = minHeap();

  /** The nearest node that lacks something, with distances and arcs toward it; potentials move along. */
  function nearest(source: number): number {
    const touched = [source];
    const settled: number[] = [];
    heap.clear();
    distance[source] = 0;
    heap.push(0, source);
    let found = -1;
    for (let u = heap.pop(); u >= 0; u = heap.pop()) {
      const far = at(distance, u);
      // Left over from before a shorter way was found.
      if (heap.key() > far) continue;
      if (at(excess, u) < 0) {
        found = u;
        break;
      }
      settled.push(u);
      const end = at(first, u + 1);
      for (let slot = at(first, u); slot < end; slot += 1) {
        const arc = at(leaving, slot);
        if (at(left, arc) <= 0) continue;
        const v = at(head, arc);
        const next = far + Math.max(0, at(cost, arc) + at(potential, u) - at(potential, v));
        if (next >= at(distance, v)) continue;
        if (at(distance, v) === Infinity) touched.push(v);
        distance[v] = next;
        via[v] = arc;
        heap.push(next, v);
      }
    }
    // Only those nearer than the one found have to move for no arc to become cheaper than free.
    if (found >= 0) for (const u of settled) potential[u] = at(potential, u) + at(distance, u) - at(distance, found);
    for (const u of touched) distance[u] = Infinity;
    return found;
  }

  for (let source = 0; source < nodes; source += 1) {
    while (at(excess, source) > 0) {
      const target = nearest(source);
      if (target < 0) return undefined;
      let amount = Math.min(at(excess, source), -at(excess, target));
      for (let v = target; v !== source; v = at(head, at(via, v) ^ 1)) amount = Math.min(amount, at(left, at(via, v)));
      for (let v = target; v !== source; v = at(head, at(via, v) ^ 1)) {
        const arc = at(via, v);
        left[arc] = at(left, arc) - amount;
        left[arc ^ 1] = at(left, arc ^ 1) + amount;
      }
      excess[source] = at(excess, source) - amount;
      excess[target] = at(excess, target) + amount;
    }
  }
  return arcs.map((_, a) => at(left, 2 * a + 1));
}

/** The half-arcs that leave each node: node u's are leaving[first[u]] … leaving[first[u + 1] − 1]. */
function adjacency(nodes: number, head: Int32Array): { readonly first: Int32Array; readonly leaving: Int32Array } {
  const first = new Int32Array(nodes + 1);
  for (let arc = 0; arc < head.length; arc += 1) {
    const tail = at(head, arc ^ 1);
    first[tail + 1] = at(first, tail + 1) + 1;
  }
  for (let u = 0; u < nodes; u += 1) first[u + 1] = at(first, u + 1) + at(first, u);
  const next = first.slice();
  const leaving = new Int32Array(head.length);
  for (let arc = 0; arc < head.length; arc += 1) {
    const tail = at(head, arc ^ 1);
    leaving[at(next, tail)] = arc;
    next[tail] = at(next, tail) + 1;
  }
  return { first, leaving };
}

/** Indices here are always inside; the compiler can't know. */
function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] ?? 0;
}
