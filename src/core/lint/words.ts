/** Word lists as alternatives of a pattern; line breaks and the indentation after them don't count. */
export function anyOf(...lists: string[]): string {
  return `(?:${lists.map((list) => list.trim().replace(/\s*\n\s*/g, '')).join('|')})`;
}
