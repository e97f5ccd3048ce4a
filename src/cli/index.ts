/** The entry point of `indicators`: the only place that touches the process. */
import { writeSync } from 'node:fs';
import { Refusal, type Language } from '../core/index';
import { languageIn, misuse, readCall, type Call } from './arguments';
import { check } from './commands/check';
import { learn } from './commands/learn';
import { mark } from './commands/mark';
import { newFromTemplate } from './commands/new';
import { report } from './commands/report';
import { listTemplates } from './commands/templates';
import { verify } from './commands/verify';
import type { Printed } from './printed';
import { USAGE } from './usage';

const COMMANDS: Readonly<Record<string, (call: Call) => Printed>> = {
  check,
  learn,
  mark,
  new: newFromTemplate,
  report,
  verify,
  templates: listTemplates,
  help: (call) => ({ out: USAGE[call.language], exit: 0 }),
};

function run(args: readonly string[]): Printed {
  const call = readCall(args);
  const command = Object.hasOwn(COMMANDS, call.command) ? COMMANDS[call.command] : undefined;
  if (command) return command(call);
  if (call.command === '') throw misuse({ zh: '缺少命令', en: 'A command is missing' });
  throw misuse({ zh: `没有命令“${call.command}”`, en: `There is no command "${call.command}"` });
}

function refused(fault: unknown, language: Language): Printed {
  if (fault instanceof Refusal) return { out: '', error: fault.text[language], exit: 2 };
  const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return {
    out: '',
    error: { zh: `程序出错，没有写出任何文件：${detail}。请把文件和此信息发给技术支持`, en: `The program failed and wrote nothing: ${detail}. Please send the file and this line to support` }[language],
    exit: 2,
  };
}

/** Synchronous and whole: a pipe that is slower than we are must not lose the end of a report. */
function print(descriptor: 1 | 2, text: string): void {
  if (text === '') return;
  let bytes = Buffer.from(`${text}\n`);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : '';
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw fault;
    }
  }
}

const args = process.argv.slice(2);
let printed: Printed;
try {
  printed = run(args);
} catch (fault) {
  printed = refused(fault, languageIn(args));
}
process.exitCode = printed.exit;
try {
  print(1, printed.out);
} catch (fault) {
  // A full disk behind `>`: the report is not whole, and the exit code must not say that it is.
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
  print(2, { zh: `结果没有写完整（${code}）`, en: `The result could not be written whole (${code})` }[languageIn(args)]);
  process.exitCode = 2;
}
print(2, printed.error ?? '');
