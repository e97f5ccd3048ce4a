/** The entry point of `indicators`: the only place that touches the process. */
import './optimise-late'; // before anything else runs
import { isMainThread } from 'node:worker_threads';
import { Refusal, type Language } from '../core/index';
import { languageIn, misuse, readCall, type Call } from './arguments';
import { breakdown } from './commands/breakdown';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { handOut } from './commands/hand-out';
import { closeGapsIn } from './commands/close-gaps';
import { learn } from './commands/learn';
import { mark } from './commands/mark';
import { newFromTemplate } from './commands/new';
import { progress } from './commands/progress';
import { report } from './commands/report';
import { rollForwardTo } from './commands/roll-forward';
import { listTemplates } from './commands/templates';
import { verify } from './commands/verify';
import { serve } from './pool/serve';
import type { Printed, Screen } from './printed';
import { openScreen, print } from './screen';
import { oneLine } from './shown';
import { USAGE } from './usage';

const COMMANDS: Readonly<Record<string, (call: Call, screen: Screen) => Printed | Promise<Printed>>> = {
  breakdown,
  check,
  collect,
  'hand-out': handOut,
  'close-gaps': closeGapsIn,
  learn,
  mark,
  new: newFromTemplate,
  progress,
  report,
  'roll-forward': rollForwardTo,
  verify,
  templates: listTemplates,
  help: (call) => ({ out: USAGE[call.language], exit: 0 }),
};

async function run(args: readonly string[], screen: Screen): Promise<Printed> {
  const call = readCall(args);
  const command = Object.hasOwn(COMMANDS, call.command) ? COMMANDS[call.command] : undefined;
  if (command) return command(call, screen);
  if (call.command === '') throw misuse({ zh: '缺少命令', en: 'A command is missing' });
  throw misuse({ zh: `没有命令“${call.command}”`, en: `There is no command "${call.command}"` });
}

function refused(fault: unknown, language: Language): Printed {
  if (fault instanceof Refusal) return { out: '', error: oneLine(fault.text[language]), exit: 2 };
  const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return {
    out: '',
    error: oneLine({ zh: `程序出错，没有写出任何文件：${detail}。请把文件和此信息发给技术支持`, en: `The program failed and wrote nothing: ${detail}. Please send the file and this line to support` }[language]),
    exit: 2,
  };
}

/** A full disk behind `>`: the report is not whole, and the exit code must not say that it is. */
class Unwritten extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const language = languageIn(args);
  const screen = openScreen(process.stderr.isTTY);
  const whole = (write: () => void): void => {
    try {
      write();
    } catch (fault) {
      throw new Unwritten(fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault));
    }
  };
  let printed: Printed;
  try {
    printed = await run(args, { ...screen, say: (text) => whole(() => screen.say(text)) });
    screen.clear();
    process.exitCode = printed.exit;
    whole(() => print(1, printed.out));
  } catch (fault) {
    screen.clear();
    printed = fault instanceof Unwritten ? unwritten(fault, language) : refused(fault, language);
    process.exitCode = printed.exit;
  }
  tell(printed.error ?? '');
}

/** Where nobody can be told, as behind 2>/dev/full, the exit code still says what it has to. */
function tell(error: string): void {
  try {
    print(2, error);
  } catch {
    // There is no other place to say it.
  }
}

function unwritten({ message }: Unwritten, language: Language): Printed {
  return { out: '', error: { zh: `结果没有写完整（${message}）`, en: `The result could not be written whole (${message})` }[language], exit: 2 };
}

// The threads of the pool run this same file.
void (isMainThread ? main(process.argv.slice(2)) : serve());
