/**
 * Other people's programs to measure against, at exact versions. exceljs 4.4.0 depends on a vulnerable uuid, so it
 * is none of this project's packages: both are installed into a temporary folder, and thrown away with it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

export const PEERS = { hucre: '1.0.0', exceljs: '4.4.0' } as const;

/** False where the registry can't be reached. A folder takes one call: the next would remove what the first one brought. */
export function installPackages(folder: string, versions: Readonly<Record<string, string>>): boolean {
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages], { stdio: 'ignore', timeout: 300_000 });
  return status === 0;
}

/** The programs that read a workbook, by peer; undefined where the registry can't be reached. */
export function installPeers(folder: string): { readonly hucre: string; readonly exceljs: string } | undefined {
  if (!installPackages(folder, PEERS)) return undefined;
  const [hucre, exceljs] = [join(folder, 'hucre.mjs'), join(folder, 'exceljs.cjs')];
  writeFileSync(hucre, "import { readFileSync } from 'node:fs';\nimport { readXlsx } from 'hucre';\nconst { sheets } = await readXlsx(readFileSync(process.argv[2]));\nif (sheets[0].rows.length < 3) throw new Error('nothing was read');\n");
  writeFileSync(exceljs, "const { Workbook } = require('exceljs');\nconst book = new Workbook();\nbook.xlsx.readFile(process.argv[2]).then(() => { if (book.worksheets[0].rowCount < 3) throw new Error('nothing was read'); });\n");
  return { hucre, exceljs };
}
