/** What the command line prints about itself, and the sentence for a call that it does not understand. */
import type { Text } from '../core/index';

export const USAGE: Text = {
  zh: `用法：
  indicators check 文件或文件夹… [--format text|json|html|junit|csv] [--template 模板ID] [--lang zh|en]
  indicators mark 文件 -o 输出.xlsx [--template 模板ID]
  indicators templates [--json]
  indicators new 模板ID -o 输出.xlsx [--blank]
退出码：0 通过（没有强制性问题）；1 有强制性问题；2 未能校验（用法、无法读取、没有认识的表）。`,
  en: `Usage:
  indicators check FILE|FOLDER… [--format text|json|html|junit|csv] [--template ID] [--lang zh|en]
  indicators mark FILE -o OUT.xlsx [--template ID]
  indicators templates [--json]
  indicators new TEMPLATE_ID -o OUT.xlsx [--blank]
Exit: 0 passed (no hard findings), 1 hard findings, 2 not run (usage, unreadable, no table of ours).`,
};
