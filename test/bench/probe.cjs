/** Loaded before a measured program (`node --require`): writes what the whole process used, threads included. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  if (!require('node:worker_threads').isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, rss: maxRSS / 1024 }));
});
