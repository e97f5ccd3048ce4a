/** What the head of the pane says of the workbook, in Chinese. */
export const standingZh = {
  /** Between several of a kind. */
  comma: '、',
  label: '工作簿状况',
  unknown: '尚未校验',
  unknownHint: '点击“校验工作簿”，这里显示模板、年度、地区、结论和校验时间。',
  year: (year: number) => `${year}年`,
  checked: (time: string) => `${time} 校验`,
  checkedSheet: (time: string, sheet: string) => `${time} 校验（仅“${sheet}”）`,
  changed: '此后有改动',
  unchanged: '此后未见改动',
  toTemplates: '打开“模板”',
  toSubmit: '打开“上报”',
  nextSubmit: '接下来到“上报”生成校验报告。',
};
