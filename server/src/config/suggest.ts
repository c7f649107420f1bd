/** The known name nearest to a mistyped one; undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const byPart = known.find((candidate) => candidate.endsWith(`/${wanted}`));
  if (byPart) return byPart;
  // One letter is near to everything; of family/rule, the rule's own name is what was mistyped.
  if (wanted.length < 2) return undefined;
  const limit = Math.max(2, Math.floor(wanted.slice(wanted.indexOf('/') + 1).length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of known) {
    const part = candidate.slice(candidate.indexOf('/') + 1);
    const distance = Math.min(editDistance(wanted, candidate), editDistance(wanted, part));
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { candidate, distance };
  }
  return best?.candidate;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
