// Long work in short slices, so that a cheap phone stays quick while the router is built.

const SLICE = 6;
/** A slice that keeps a finger waiting; a test looks for these. */
const TOO_LONG = 50;

const pause = () =>
  globalThis.scheduler?.yield ? globalThis.scheduler.yield() : new Promise((done) => setTimeout(done, 0));

/** Drives a generator to its end, letting the page breathe after every few milliseconds; promises its value. */
export async function inSlices(steps) {
  let start = performance.now();
  let step = steps.next();
  while (!step.done) {
    const took = performance.now() - start;
    if (took > TOO_LONG) performance.measure("long slice", { start });
    if (took > SLICE) {
      await pause();
      start = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** Do something when the page has loaded and has nothing else to do. */
export function whenIdle(action) {
  if (globalThis.requestIdleCallback) requestIdleCallback(action, { timeout: 5000 });
  else setTimeout(action, 1000);
}
