// How many letters two words differ by: changed, added, missing, or two neighbours swapped (as in Lunr's fuzzy match).

/** The distance of two words, or most + 1 when it is larger than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(before[column] + 1, now[column - 1] + 1, before[column - 1] + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, older[column - 2] + 1);
      }
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    older = before;
    before = now;
  }
  return Math.min(before[b.length], most + 1);
}
