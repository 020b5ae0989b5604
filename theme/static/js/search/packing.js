// Lists as search files write them, read again: the twin of plugins/catalogue/search/packing.py.

/** Numbers from their runs: "7,1*3" -> [7, 1, 1, 1]. */
export function fromRuns(text) {
  const numbers = [];
  for (const run of text ? text.split(",") : []) {
    const [number, times = 1] = run.split("*").map(Number);
    for (let left = times; left > 0; left--) numbers.push(number);
  }
  return numbers;
}

/** Numbers from their steps: [3, 2, 4] -> [3, 5, 9]. */
export function fromSteps(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** A word from the one before it: "4in" after "koti" -> "kotiin". */
export const after = (coded, before) => before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);

/** Words from one text: "AkotiEin" -> ["koti", "kotiin"]. */
export function fromJoined(text) {
  let before = "";
  return [...text.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, kept, rest]) => (before = before.slice(0, kept.charCodeAt(0) - 65) + rest));
}
