import { afterEach, describe, expect, it } from '@jest/globals';
import { registerRibbon, type RibbonTarget } from '../../src/commands/ribbon';

type Handler = (event: { completed: () => void }) => void;

/** As much of Office.js as the ribbon needs; `shared` says whether the client has SharedRuntime 1.1. */
function office(shared: boolean, showAsTaskpane: () => Promise<void>): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane },
      context: { requirements: { isSetSupported: (name: string, version: string) => shared && name === 'SharedRuntime' && version === '1.1' } },
    },
  });
  return handlers;
}

const press = (handlers: Map<string, Handler>, name: string) =>
  new Promise<void>((completed) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(name);
    handler({ completed });
  });

function target(log: string[]): RibbonTarget {
  return {
    checkAndColour: async () => void log.push('colour'),
    clearColours: async () => void log.push('clear'),
    generateBreakdown: async () => void log.push('divide'),
  };
}

describe('the ribbon', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

  it.each([
    ['checkAndColour', 'colour'],
    ['clearColours', 'clear'],
    ['generateBreakdown', 'divide'],
  ])('%s opens the pane, works, and tells Excel when it is done', async (name, work) => {
    const log: string[] = [];
    const handlers = office(true, async () => void log.push('show'));
    registerRibbon(target(log));
    await press(handlers, name);
    expect(log.sort()).toEqual([work, 'show'].sort());
  });

  it('works where the pane can not be opened', async () => {
    const log: string[] = [];
    for (const [shared, show] of [
      [false, async () => Promise.reject(new Error('never called'))],
      [true, async () => Promise.reject(new Error('closed by hand'))],
    ] as const) {
      const handlers = office(shared, show);
      registerRibbon(target(log));
      await press(handlers, 'clearColours');
    }
    expect(log).toEqual(['clear', 'clear']);
  });

  it('is silent in a client without add-in commands', () => {
    Object.assign(globalThis, { Office: {} });
    expect(() => registerRibbon(target([]))).not.toThrow();
  });
});
