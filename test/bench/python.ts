/** pandas and openpyxl at exact versions, in an environment of their own that is thrown away with the folder. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const PANDAS = { pandas: '3.0.6', openpyxl: '3.1.5' } as const;

/** The interpreter that has them, or why there is none. */
export function installPandas(folder: string): { readonly interpreter: string } | { readonly missing: string } {
  if (spawnSync('python3', ['--version']).status !== 0) return { missing: 'Python is not installed' };
  const place = join(folder, 'python');
  if (spawnSync('python3', ['-m', 'venv', place]).status !== 0) return { missing: 'Python here makes no virtual environment' };
  const interpreter = join(place, 'bin', 'python');
  const packages = Object.entries(PANDAS).map(([name, version]) => `${name}==${version}`);
  const { status } = spawnSync(interpreter, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], { stdio: 'ignore', timeout: 300_000 });
  return status === 0 ? { interpreter } : { missing: 'pip could not install them' };
}
