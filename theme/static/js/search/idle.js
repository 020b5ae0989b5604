// Long work in short slices, so that a cheap phone stays quick while the router is built.

const SLICE = 6;
/** A slice that keeps a finger waiting; a test looks for these. */
const TOO_LONG = 50;

let rested = 0;

async function pause() {
  await (globalThis.scheduler?.yield ? globalThis.scheduler.yield() : new Promise((done) => setTimeout(done, 0)));
  rested = performance.now();
}

/** Lets the page breathe when it has not for a few milliseconds, whatever kept it busy; to be awaited between two steps. */
export async function breathe() {
  if (performance.now() - rested > SLICE) await pause();
}

/** Drives a generator to its end, letting the page breathe after every few milliseconds; promises its value. */
export async function inSlices(steps) {
  let start = performance.now();
  let step = steps.next();
  while (!step.done) {
    const now = performance.now();
    if (now - start > TOO_LONG) performance.measure("long slice", { start });
    if (now - rested > SLICE) {
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
