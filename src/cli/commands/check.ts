import { misuse, type Call } from '../arguments';
import { filesIn, passedOverText } from '../folder';
import { joinPieces } from '../formats/format';
import { FORMATS, formatNamed } from '../formats/formats';
import { wantedIn } from '../packs';
import { checkAll } from '../pool/pool';
import type { Printed, Screen } from '../printed';

/** Exit 0 without hard findings, 1 with them, 2 where a file could not be checked. */
export async function check(call: Call, screen: Screen): Promise<Printed> {
  const { language } = call;
  const name = call.text('format') ?? 'text';
  const format = formatNamed(name);
  if (!format) throw misuse({ zh: `没有格式“${name}”，可用：${Object.keys(FORMATS).join('、')}`, en: `There is no format "${name}"; there are ${Object.keys(FORMATS).join(', ')}` });
  if (call.operands.length === 0) throw misuse({ zh: '命令 check 需要至少一个文件或文件夹', en: 'The command check needs at least one file or folder' });
  const threads = threadsIn(call);
  const job = { wanted: wantedIn(call), format: name, language };
  const { files, passedOver } = filesIn(call.operands);

  const joining = joinPieces(format, language, screen.say);
  const errors: string[] = [];
  let hard = false;
  let done = 0;
  for await (const { text, error, failed } of checkAll(files, job, threads)) {
    joining.add(text);
    if (error !== undefined) errors.push(error);
    hard ||= failed;
    done += 1;
    if (files.length > 1) screen.progress({ zh: `已校验 ${done}/${files.length} 个文件`, en: `${done} of ${files.length} files checked` }[language]);
  }
  joining.end();
  // Beside the report, whose formats machines read.
  const notes = passedOverText(passedOver).map((note) => note[language]);
  return { out: '', error: [...errors, ...notes].join('\n'), exit: errors.length > 0 ? 2 : hard ? 1 : 0 };
}

const MOST_THREADS = 256;

function threadsIn(call: Call): number | undefined {
  const given = call.text('jobs');
  if (given === undefined) return undefined;
  const threads = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (threads >= 1 && threads <= MOST_THREADS) return threads;
  throw misuse({ zh: `--jobs 应是 1 到 ${MOST_THREADS} 的整数，不能是“${given}”`, en: `--jobs is a whole number from 1 to ${MOST_THREADS}, not "${given}"` });
}
