/** Parses every pack under src/templates as the import button would. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line for each fault: file, JSON path, reason. Also where a pack is not in the registry. */
export async function checkPacks(root: string): Promise<readonly string[]> {
  // Not at the head of the file: parse.ts imports the validator, which is generated first.
  const { parseTemplate } = await import('../core/template/parse');
  const { printTemplateError } = await import('../core/template/template-error');
  const folder = join(root, 'src', 'templates');
  const registry = await readFile(join(folder, 'index.ts'), 'utf8');
  const faults: string[] = [];
  const ids = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.json')).sort()) {
    const result = parseTemplate(await readFile(join(folder, name), 'utf8'));
    if (!result.ok) {
      faults.push(...result.errors.map((error) => `src/templates/${name}: ${printTemplateError(error).en}`));
      continue;
    }
    const twin = ids.get(result.template.id);
    if (twin !== undefined) faults.push(`src/templates/${name}: id ${result.template.id} is ${twin}'s.`);
    ids.set(result.template.id, name);
    if (!registry.includes(`./${name}`)) faults.push(`src/templates/${name} is not in src/templates/index.ts.`);
  }
  return faults;
}
