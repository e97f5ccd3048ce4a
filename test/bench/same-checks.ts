/** The same checks by other means: LibreOffice's formulas, and a script of pandas. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigSnapshot, faultsIn, type Fault } from './big-workbook';
import { withFormulas } from './libreoffice-workbook';
import { medians, node, python, type Program } from './measure';
import { installPandas, PANDAS } from './python';
import { usageTable, type Row } from './table';

const OWN = '`indicators check`: all of them';
const PANDAS_NAME = `pandas ${PANDAS.pandas} with openpyxl ${PANDAS.openpyxl}`;

export interface Checked {
  readonly rows: number;
  readonly file: string;
  /** The command that checks the file, without --format. */
  readonly command: readonly string[];
}

/** The section, and what could not be measured. LibreOffice runs once: it takes longer than all the rest together. */
export function sameChecks(folder: string, runs: number, { rows, file, command }: Checked): { readonly section: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const compared: Row[] = [];
  const check = node(...command);
  const pandas = installPandas(folder);
  let own: Row;
  if ('interpreter' in pandas) {
    const script = join(__dirname, 'checks.py');
    agree(rows, countsOf(pandas.interpreter, [script, file]), ownCounts(command));
    const used = medians(folder, runs, { pandas: python(pandas.interpreter, script, file), check });
    compared.push({ what: `${PANDAS_NAME}: three of the checks`, usage: used.pandas, note: 'the same findings' });
    own = { what: OWN, usage: used.check };
  } else {
    missing.push(`${PANDAS_NAME}: ${pandas.missing}`);
    own = { what: OWN, usage: medians(folder, runs, { check }).check };
  }
  if (spawnSync('which', ['soffice']).status === 0) {
    compared.push({ what: 'LibreOffice headless: formulas and conditional formats, opened, calculated and saved', usage: medians(folder, 1, { soffice: soffice(folder, rows) }).soffice, note: 'one run' });
  } else missing.push('LibreOffice: it is not installed');
  return { section: usageTable('The same checks on the same figures, by others', [...compared, own]), missing };
}

function soffice(folder: string, rows: number): Program {
  const sheet = join(folder, 'formulas.xlsx');
  writeFileSync(sheet, withFormulas(bigSnapshot(rows)));
  return { command: 'soffice', args: [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), sheet] };
}

type Counts = Readonly<Record<string, number>>;

function countsOf(command: string, args: readonly string[]): Counts {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return JSON.parse(stdout) as Counts;
}

function ownCounts(command: readonly string[]): Counts {
  const { stdout, stderr } = spawnSync(process.execPath, [...command, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') throw new Error(stderr);
  const { files } = JSON.parse(stdout) as { files: readonly { findings: readonly { rule: string }[] }[] };
  const counts: Record<string, number> = {};
  for (const { rule } of files.flatMap(({ findings }) => findings)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** Times of two programs that find different things could not be compared. */
function agree(rows: number, pandas: Counts, own: Counts): void {
  const made = faultsIn(rows);
  for (const rule of Object.keys(made) as Fault[])
    if (made[rule] === 0 || pandas[rule] !== made[rule] || own[rule] !== made[rule]) throw new Error(`${rule}: the workbook has ${made[rule]}, pandas finds ${pandas[rule]}, indicators ${own[rule]}`);
  const others = Object.keys(own).filter((rule) => !(rule in made));
  if (others.length > 0) throw new Error(`indicators also finds ${others.join(', ')}`);
}
