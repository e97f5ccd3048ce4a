/** The words around the guide, in Chinese. The guide itself is loaded when it is opened: see guide-zh.ts. */
export const helpFrameZh = {
  title: '帮助',
  open: '打开帮助',
  close: '关闭帮助',
  back: '返回',
  intro: '点开一项，看要做的几步。按 Esc 返回。',
  loading: '正在打开帮助…',
  failed: '没有读到帮助文件。请确认加载项所在的地址可以访问，再试一次；其他功能不受影响。',
  again: '再试一次',
  go: { check: '去“校验”', templates: '去“模板”', breakdown: '去“分解”', submit: '去“上报”' },
};
