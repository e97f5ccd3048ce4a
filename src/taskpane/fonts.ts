/** Segoe UI holds no Chinese: name each system's own face before the browser falls back to a Japanese one. */
export const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";
