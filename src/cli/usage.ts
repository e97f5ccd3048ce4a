/** What the command line prints about itself, and the sentence for a call that it does not understand. */
import type { Text } from '../core/index';

export const USAGE: Text = {
  zh: `用法：
  indicators check 文件或文件夹… [--format text|json|html|junit|csv] [--template 模板ID] [--pack 模板.json] [--lang zh|en]
  indicators mark 文件 -o 输出.xlsx [--template 模板ID]
  indicators report 文件 -o 输出.xlsx    校验并写入“校验报告”
  indicators verify 文件 [--json]        复核校验报告的回执
  indicators templates [--json]
  indicators new 模板ID -o 输出.xlsx [--blank]
  indicators learn 文件 [--sheet 工作表] -o 模板.json   从已有的表取得模板，并列出推定的内容
  --pack 加入本区自己的模板；--force 允许覆盖已有的输出文件。
退出码：0 通过（没有强制性问题）；1 有强制性问题；2 未能校验（用法、无法读取、没有认识的表）。`,
  en: `Usage:
  indicators check FILE|FOLDER… [--format text|json|html|junit|csv] [--template ID] [--pack PACK.json] [--lang zh|en]
  indicators mark FILE -o OUT.xlsx [--template ID]
  indicators report FILE -o OUT.xlsx     checks, and writes the report sheet
  indicators verify FILE [--json]        rechecks the receipt of the report
  indicators templates [--json]
  indicators new TEMPLATE_ID -o OUT.xlsx [--blank]
  indicators learn FILE [--sheet NAME] -o PACK.json   makes a template of a table and lists what was assumed
  --pack adds a district's own template; --force writes over an existing output.
Exit: 0 passed (no hard findings), 1 hard findings, 2 not run (usage, unreadable, no table of ours).`,
};
