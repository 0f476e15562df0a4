/** The first row in which each item, in order of its beginning, overlaps no other. */
export function rowsOf(items: readonly { start: number; end: number }[]): number[] {
  const ends: number[] = [];
  return items.map(({ start, end }) => {
    const free = ends.findIndex((busy) => busy <= start + 1e-6);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}
