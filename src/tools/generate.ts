/**
 * Writes every generated file, then makes sure that the packs are sound.
 * `--check` writes nothing and fails where a file is stale: run by the build.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkPacks } from './check-packs';
import type { GeneratedFile, Generator } from './generator';
import { firstView } from './generators/first-view';
import { ruleReference } from './generators/rule-reference';
import { themeTokens } from './generators/theme-tokens';
import { templateValidator } from './generators/template-validator';

/** One line a generator. */
const GENERATORS: readonly Generator[] = [templateValidator, ruleReference, themeTokens, firstView];

const root = join(__dirname, '..', '..');

async function present(path: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

async function write(file: GeneratedFile): Promise<void> {
  await mkdir(dirname(join(root, file.path)), { recursive: true });
  await writeFile(join(root, file.path), file.content);
}

async function main(check: boolean): Promise<number> {
  const stale: string[] = [];
  for (const generator of GENERATORS) {
    for (const file of await generator.generate(root)) {
      if ((await present(file.path)) === file.content) continue;
      if (check) stale.push(`${file.path} is stale (${generator.name}): run "npm run generate" and commit it.`);
      else {
        await write(file);
        console.log(`wrote ${file.path}`);
      }
    }
  }
  // Loaded only now: it uses the validator that may just have been written.
  const faults = stale.length > 0 ? [] : await checkPacks(root);
  for (const line of [...stale, ...faults]) console.error(line);
  return stale.length + faults.length === 0 ? 0 : 1;
}

main(process.argv.includes('--check')).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
