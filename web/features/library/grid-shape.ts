/** Title and line below a poster, and the gap to the next row, in pixels. */
const below = 68;

export interface GridShape {
  columns: number;
  /** Width of a tile, in pixels. */
  tile: number;
  /** Between tiles, in pixels. */
  between: number;
  /** Of a row with the gap after it, in pixels. */
  height: number;
}

/** How many tiles fit side by side in `width` pixels, never fewer than two, and how tall a row then is. */
export function shapeGrid(width: number): GridShape {
  const [smallest, between] = width < 500 ? [140, 12] : [150, 16];
  const columns = Math.max(2, Math.floor((width + between) / (smallest + between)));
  const tile = Math.max(0, (width - between * (columns - 1)) / columns);
  return { columns, tile, between, height: Math.round((tile * 16) / 9) + below };
}

/** Where an arrow leads from tile `from` of `count`; null for a key that leads nowhere. */
export function nextTile(key: string, from: number, count: number, columns: number): number | null {
  const to = (index: number) => (index < 0 || index >= count ? null : index);
  switch (key) {
    case 'ArrowRight':
      return to(from + 1);
    case 'ArrowLeft':
      return to(from - 1);
    case 'ArrowDown':
      // From above a last row that is not full, down leads to its end.
      return to(from + columns) ?? (Math.floor(from / columns) < Math.floor((count - 1) / columns) ? count - 1 : null);
    case 'ArrowUp':
      return to(from - columns);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    default:
      return null;
  }
}
