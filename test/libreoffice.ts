/** LibreOffice for tests. Where it is missing, tests fail in CI and otherwise say that they were not run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const missing = ['soffice', 'pdftoppm'].filter((program) => spawnSync('which', [program]).status !== 0);

/** Converts workbooks in one run; the answer gives each file's bytes by its name. */
export function convert(folder: string, format: string, files: Readonly<Record<string, Uint8Array>>): (name: string) => Uint8Array {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const output = join(folder, format);
  // A profile of its own: a LibreOffice that is already running would take the work and answer nothing.
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', output, ...paths], { stdio: 'pipe' });
  return (name) => new Uint8Array(readFileSync(join(output, `${name}.${format}`)));
}

