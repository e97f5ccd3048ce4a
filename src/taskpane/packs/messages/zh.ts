/** What 本区模板 says, in Chinese. */
export const packsZh = {
  heading: '本区模板',
  intro: '可导入模板文件，或由一张现成的表生成。随窗格保留，关闭后需重新导入；存入工作簿的随文件走。',
  origins: { own: '自有', 'own-stored': '自有 · 已存入工作簿', 'in-book': '工作簿自带' },
  import: '导入…',
  learn: '新模板取自当前表',
  export: '导出',
  store: '存入工作簿',
  remove: '移除',
  chosen: (name: string) => `已选：${name}`,
  nothingChosen: '请先在上面选择一个模板。',
  refusedFile: (name: string) => `“${name}”中的错误`,

  joined: (name: string) => `已收入本区模板：${name}。再次校验时按它识别。`,
  replaced: (name: string) => `已更新本区模板：${name}。再次校验时按它识别。`,
  exported: (file: string) => `已导出 ${file}，在浏览器的下载文件夹中。`,
  stored: (name: string) => `已存入工作簿：${name}。这份文件此后由谁校验，都会用到它；请保存工作簿。`,
  removed: (name: string) => `已从列表中移除：${name}。`,
  removedButStored: (name: string) => `已移除自有的“${name}”；工作簿自带的那一份仍在，仍按它校验。`,

  refused: {
    tooLarge: (file: string) => `“${file}”过大，不会是模板文件，未导入。请选择导出的 .json 文件。`,
    unreadable: (file: string) => `无法读取“${file}”，未导入。请确认文件仍在并且有权打开。`,
    notUtf8: (file: string) => `“${file}”不是 UTF-8 编码，未导入。请用记事本另存为 UTF-8 后再导入。`,
    faulty: (file: string, errors: number) => `“${file}”没有导入，有 ${errors} 处错误，见“本区模板”下的清单。请改正后再导入。`,
    builtIn: (id: string, name: string) => `编号 ${id} 属于内置模板“${name}”，未收入。请把文件中的 id 改成别的再导入。`,
    noSheet: '无法得知当前是哪张工作表。请先点开要取模板的表，再试一次。',
    gaps: (gaps: readonly string[]) => `还不能保存，请先填写或更正：${list(gaps, '、')}。`,
  },

  gaps: { name: '模板名称', district: '区县', year: '年份（四位数）', rows: '至少收入一行指标', columns: '至少收入一列数据' },

  formHeading: (sheet: string) => `新模板，取自“${sheet}”`,
  formIntro: '以下按表中内容推定，请核对，不对的改正。表本身不会改动。',
  name: '模板名称',
  district: '区县',
  year: '年份',
  required: '必填',
  fillIn: '请填写',
  rows: (count: number) => `指标 ${count} 行`,
  columns: (count: number) => `表头 ${count} 列`,
  includeRow: '收入这一行',
  changed: '已改',
  dropped: '不收入',
  other: '其他推定',
  guessed: (value: string, why: string) => `推定为 ${value}：${why}`,
  noted: (value: string, why: string, cell: string) => `${cell === '' ? '' : `${cell} `}“${value}”：${why}`,
  saveForm: '保存模板',
  cancelForm: '放弃',

  fields: { measure: '性质', unit: '单位', decimals: '小数位', additiveOverRegions: '各地区相加', direction: '方向', annualOnly: '年度指标', cumulative: '季度数' },
  measures: { flow: '时期数', stock: '时点数', ratio: '相对数', rate: '增长率', none: '不是指标' },
  directions: { higher: '越高越好', lower: '越低越好', none: '无方向' },
  additive: { yes: '等于全区', no: '不可相加' },
  annual: { yes: '是，不填季度', no: '否' },
  cumulatives: { yes: '累计数', no: '当期数' },
  digits: (count: number) => `${count} 位`,
  noUnit: '无单位',
  kinds: { yearly: '按年度', 'by-town': '分乡镇', 'base-target': '基期与目标', 'task-list': '任务分解', 'key-works': '重点工作' },
  meanings: { target: '目标数', actual: '完成数', rank: '位次', 'development-zone': '开发区' },
  roles: { number: '序号', group: '分组', indicator: '指标', unit: '单位', content: '内容', department: '责任单位', note: '备注', figure: '数据' },
};

function list(items: readonly string[] | string | number, separator: string): string {
  return Array.isArray(items) ? items.join(separator) : String(items);
}

export type PacksMessages = typeof packsZh;
