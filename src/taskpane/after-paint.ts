/** Without a frame within this time the page is out of sight, as when a ribbon button opened it. */
const NO_FRAME_MS = 300;

/** Runs the task once, after what is drawn now has been painted. */
export function afterPaint(task: () => void): void {
  let isDue = true;
  const run = (): void => {
    if (isDue) task();
    isDue = false;
  };
  // A frame's callback comes before it is painted, a task set from it after.
  requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, NO_FRAME_MS);
}
