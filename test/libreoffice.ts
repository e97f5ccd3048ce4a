/** LibreOffice for tests. Where it is missing, tests fail in CI and otherwise say that they were not run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  calculateOnLoad(join(folder, 'profile'));
  // A profile of its own: a LibreOffice that is already running would take the work and answer nothing.
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', output, ...paths], { stdio: 'pipe' });
  return (name) => new Uint8Array(readFileSync(join(output, `${name}.${format}`)));
}


/** Otherwise LibreOffice believes the results that a file brings: "Recalculation on File Load" is "never" by default. */
function calculateOnLoad(profile: string): void {
  mkdirSync(join(profile, 'user'), { recursive: true });
  const item = '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${item}</oor:items>`,
  );
}
