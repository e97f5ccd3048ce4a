import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minCostFlow, type Arc } from '../../../../src/core/breakdown/allocate/min-cost-flow';

const NODES = 4;
const network = fc.record({
  arcs: fc.array(
    fc.record({ from: fc.nat(NODES - 1), to: fc.nat(NODES - 1), capacity: fc.nat(2), cost: fc.integer({ min: 0, max: 6 }) }).filter(({ from, to }) => from !== to),
    { maxLength: 7 },
  ),
  sent: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: NODES - 1, maxLength: NODES - 1 }),
  potential: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: NODES, maxLength: NODES }),
});

/** Tries every flow. */
function cheapest(supply: readonly number[], arcs: readonly Arc[]): number {
  const [first, ...others] = arcs;
  if (!first) return supply.every((each) => each === 0) ? 0 : Infinity;
  let best = Infinity;
  for (let flow = 0; flow <= first.capacity; flow += 1) {
    const left = supply.map((each, node) => each - (node === first.from ? flow : 0) + (node === first.to ? flow : 0));
    best = Math.min(best, flow * first.cost + cheapest(left, others));
  }
  return best;
}

describe('minCostFlow', () => {
  it('is as cheap as the best of all flows, wherever it starts, and says when there is none', () => {
    fc.assert(
      fc.property(network, ({ arcs, sent, potential }) => {
        const supply = [...sent, -sent.reduce((a, b) => a + b, 0)];
        for (const start of [undefined, potential]) {
          const flow = minCostFlow(supply, arcs, start);
          const best = cheapest(supply, arcs);
          if (!flow) {
            expect(best).toBe(Infinity);
            continue;
          }
          const left = [...supply];
          arcs.forEach(({ from, to, capacity }, a) => {
            const own = flow[a] ?? NaN;
            expect(own >= 0 && own <= capacity && Number.isInteger(own)).toBe(true);
            left[from] = (left[from] ?? 0) - own;
            left[to] = (left[to] ?? 0) + own;
          });
          expect(left.every((each) => each === 0)).toBe(true);
          expect(arcs.reduce((sum, { cost }, a) => sum + cost * (flow[a] ?? 0), 0)).toBe(best);
        }
      }),
      { numRuns: 600 },
    );
  });
});
