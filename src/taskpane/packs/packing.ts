/** What the buttons of 本区模板 do. None of these rejects: what goes wrong is shown in the pane. */
import { Refusal, learnTemplate, storePack, type Template, type Text } from '../../core';
import { both } from '../both';
import { noticeOf } from '../faults';
import { en } from '../messages/en';
import { zh, type Messages } from '../messages/zh';
import type { Runner } from '../run';
import type { Action, PaneState } from '../state';
import { gapsOf, openForm, packOf } from './learn-form';
import { download, packFile, readPack, type PickedFile } from './pack-file';
import { withBook } from './in-book';
import { allPacks, withOwn, withoutOwn, type Packs } from './packs';

export interface PackingDeps {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly runner: Runner;
  readonly builtIn: readonly Template[];
  /** What checks go by has changed. */
  readonly nudge: () => void;
  /** Hands a file to the clerk; the browser's download where absent. */
  readonly save?: (file: { readonly name: string; readonly text: string }) => void;
}

export interface Packing {
  readonly importPack: (file: PickedFile) => Promise<void>;
  readonly exportPack: (pack: Template) => void;
  /** Puts the pack into the workbook, which is checked by it from then on. */
  readonly storePack: (pack: Template) => Promise<void>;
  readonly removePack: (pack: Template) => void;
  /** Opens the form on what the sheet that is open tells. */
  readonly learn: () => Promise<void>;
  /** The form's pack joins the own ones; where something is still to be filled in, that is said instead. */
  readonly saveLearned: () => void;
  /** Reads, in the background, which packs the workbook carries. */
  readonly lookForPacks: () => Promise<void>;
}

export function createPacking({ state, dispatch, runner, builtIn, nudge, save = download }: PackingDeps): Packing {
  const packs = (): Packs => state().packs;
  const set = (next: Packs): void => dispatch({ kind: 'packs', packs: next });
  const tell = (intent: 'success' | 'error', text: Text): void => dispatch({ kind: 'notice', notice: { intent, text } });

  /** The pack may be inserted at once: it is the chosen one. */
  function join(pack: Template, form: Packs['form']): void {
    const replaced = packs().own.some(({ id }) => id === pack.id);
    set({ ...withOwn(packs(), pack), form });
    dispatch({ kind: 'template', template: pack.id });
    nudge();
    tell('success', about(pack, (t, name) => (replaced ? t.packs.replaced : t.packs.joined)(name)));
  }

  function refuseBuiltIn(pack: Template): void {
    const taken = builtIn.find(({ id }) => id === pack.id);
    if (taken) throw new Refusal(about(taken, (t, name) => t.packs.refused.builtIn(taken.id, name)));
  }

  return {
    importPack: async (file) => {
      try {
        const read = await readPack(file);
        if ('errors' in read) {
          set({ ...packs(), refused: read });
          tell('error', both((t) => t.packs.refused.faulty(read.name, read.errors.length)));
          return;
        }
        refuseBuiltIn(read.template);
        join(read.template, undefined);
      } catch (fault) {
        set({ ...packs(), refused: undefined });
        dispatch({ kind: 'notice', notice: noticeOf(fault) });
      }
    },

    exportPack: (pack) => {
      const file = packFile(pack);
      save(file);
      tell('success', both((t) => t.packs.exported(file.name)));
    },

    storePack: (pack) =>
      runner.run(async (steps) => {
        await steps.write(storePack(await steps.read(), pack));
        const { inBook } = packs();
        set({ ...packs(), inBook: [...inBook.filter(({ id }) => id !== pack.id), pack] });
        dispatch({ kind: 'changed' });
        nudge();
        tell('success', about(pack, (t, name) => t.packs.stored(name)));
      }),

    removePack: (pack) => {
      set(withoutOwn(packs(), pack.id));
      // The workbook's own of the same id stays in the list, and stays chosen.
      const left = allPacks(builtIn, packs());
      const next = left.find(({ id }) => id === pack.id) ?? left[0];
      if (next) dispatch({ kind: 'template', template: next.id });
      nudge();
      tell('success', about(pack, (t, name) => (next?.id === pack.id ? t.packs.removedButStored : t.packs.removed)(name)));
    },

    learn: () =>
      runner.run(async (steps) => {
        const sheet = await steps.activeSheet();
        if (sheet === undefined) throw new Refusal(both((t) => t.packs.refused.noSheet));
        const snapshot = await steps.read();
        const learned = learnTemplate(snapshot, sheet);
        set({ ...withBook(packs(), snapshot), refused: undefined, form: openForm(sheet, learned) });
      }),

    saveLearned: () => {
      const { form } = packs();
      if (!form) return;
      const gaps = gapsOf(form);
      if (gaps.length > 0) {
        set({ ...packs(), form: { ...form, tried: true } });
        tell('error', both((t) => t.packs.refused.gaps(gaps.map((gap) => t.packs.gaps[gap]))));
        return;
      }
      try {
        const pack = packOf(form, allPacks([], packs()));
        refuseBuiltIn(pack);
        join(pack, undefined);
      } catch (fault) {
        dispatch({ kind: 'notice', notice: noticeOf(fault) });
      }
    },

    lookForPacks: async () => {
      // Whatever keeps it from being read is said when the clerk asks for something; the list then stays as it was.
      await runner.runQuietly(async (steps) => {
        const snapshot = await steps.read();
        set(withBook(packs(), snapshot));
      });
    },
  };
}

function about(pack: Template, say: (messages: Messages, name: string) => string): Text {
  return { zh: say(zh, pack.name.zh), en: say(en, pack.name.en) };
}
