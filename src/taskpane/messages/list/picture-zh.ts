/** What the picture in 上报 says, in Chinese. */
export const pictureZh = {
  coverage: '校验覆盖',
  checked: (cells: number, percent: number) => `已校验 ${cells} 格（${percent}%）`,
  notChecked: (cells: number) => `未校验 ${cells} 格`,
  reasons: '未校验的原因（一格可有几个原因）',
  cells: (count: number) => `${count} 格`,
  otherReasons: (count: number) => `另有 ${count} 种原因，见“校验”。`,
  standings: '问题与处理',
  states: {
    hard: { open: (count: number) => `待整改 ${count}`, explained: (count: number) => `已说明 ${count}`, closed: (count: number) => `已销号 ${count}` },
    soft: { open: (count: number) => `待说明 ${count}`, explained: (count: number) => `已说明 ${count}`, closed: (count: number) => `已销号 ${count}` },
    info: { open: (count: number) => `供参考 ${count}`, explained: (count: number) => `已说明 ${count}`, closed: (count: number) => `已销号 ${count}` },
  },
};
