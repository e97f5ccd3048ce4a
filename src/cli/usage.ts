/** What the command line prints about itself, and the sentence for a call that it does not understand. */
import type { Text } from '../core/index';

export const USAGE: Text = {
  zh: `用法：
  indicators check 文件或文件夹… [--format text|json|html|junit|csv] [--template 模板ID] [--pack 模板.json] [--jobs N] [--lang zh|en]
  indicators mark 文件 -o 输出.xlsx [--template 模板ID]
  indicators report 文件 -o 输出.xlsx    校验并写入“校验报告”
  indicators verify 文件 [--json]        复核校验报告的回执
  indicators templates [--json]
  indicators new 模板ID -o 输出.xlsx [--blank]
  indicators breakdown 文件 -o 输出.xlsx [--weights equal|工作表|文件|模板ID] [--year 2023] [--quarters]
      [--towns 甲镇,乙镇] [--indicators 指标,…] [--ratios district|scaled|blank] [--decimals 指标=2]
      [--pin|--floor|--cap 指标:乡镇[:2023Q1]=数] [--keep|--replace]   把全区目标分解到乡镇
  indicators close-gaps 文件 [-o 输出.xlsx] [--weights …] [--pin|--floor|--cap …]   列出分乡镇与全区的差额及最小调整，-o 时写入
  indicators learn 文件 [--sheet 工作表] -o 模板.json   从已有的表取得模板，并列出推定的内容
  indicators roll-forward 文件 -o 输出.xlsx [--year 2024]   从上年的工作簿生成新年度的，上年数作基数
  indicators progress 文件 -o 输出.xlsx [--quarter 2023Q2] [--blank]   晾晒：完成率、红黄绿灯、乡镇排名；--blank 先添加待填的完成情况表
  indicators hand-out 文件 -o 文件夹 [--entry targets|actuals] [--towns 甲镇,乙镇]   每个乡镇一个填报文件（目标，或完成数）
  indicators collect 文件 交回的文件或文件夹… -o 输出.xlsx [--accept 冲突…|--accept all] [--format text|json]
                                         汇集到区里的表，列出冲突，不覆盖别处的改动
  --jobs 同时校验几个文件，默认按处理器核数；--pack 加入本区自己的模板；--force 允许覆盖已有的输出文件。
退出码：0 通过（没有强制性问题，collect 还要全部交回、没有冲突）；1 有强制性问题；2 未能校验（用法、无法读取、没有认识的表）。`,
  en: `Usage:
  indicators check FILE|FOLDER… [--format text|json|html|junit|csv] [--template ID] [--pack PACK.json] [--jobs N] [--lang zh|en]
  indicators mark FILE -o OUT.xlsx [--template ID]
  indicators report FILE -o OUT.xlsx     checks, and writes the report sheet
  indicators verify FILE [--json]        rechecks the receipt of the report
  indicators templates [--json]
  indicators new TEMPLATE_ID -o OUT.xlsx [--blank]
  indicators breakdown FILE -o OUT.xlsx [--weights equal|SHEET|FILE|TEMPLATE_ID] [--year 2023] [--quarters]
      [--towns A,B] [--indicators I,…] [--ratios district|scaled|blank] [--decimals I=2]
      [--pin|--floor|--cap INDICATOR:TOWN[:2023Q1]=N] [--keep|--replace]   divides the district's targets over its towns
  indicators close-gaps FILE [-o OUT.xlsx] [--weights …] [--pin|--floor|--cap …]   the gaps and the smallest change; written with -o
  indicators learn FILE [--sheet NAME] -o PACK.json   makes a template of a table and lists what was assumed
  indicators roll-forward FILE -o OUT.xlsx [--year 2024]   next year's workbook, with last year's figures as the base
  indicators progress FILE -o OUT.xlsx [--quarter 2023Q2] [--blank]   completion, lights and towns ranked; --blank adds the sheets to fill first
  indicators hand-out FILE -o FOLDER [--entry targets|actuals] [--towns A,B]   one workbook a town, to fill in
  indicators collect FILE RETURNED|FOLDER… -o OUT.xlsx [--accept KEY…|--accept all] [--format text|json]
                                         collects them, lists conflicts, writes over nothing else
  --jobs checks N files at a time, one a core unless said; --pack adds a district's own template; --force writes over an existing output.
Exit: 0 passed (no hard findings; collect: all in and no conflict), 1 hard findings, 2 not run (usage, unreadable, no table of ours).`,
};
