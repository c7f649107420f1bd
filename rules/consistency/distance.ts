/** True where one text becomes the other by one character put in place of another, put in, left out, or two swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const { head, tail } = shared(a, b);
  const restA = a.slice(head, a.length - tail);
  const restB = b.slice(head, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** What differs, between the longest common beginning and end. */
export function difference(a: string, b: string): readonly [string, string] {
  const { head, tail } = shared(a, b);
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

function shared(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}
