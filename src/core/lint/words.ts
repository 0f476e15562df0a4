/** Word lists as alternatives of a pattern; line breaks and blanks beside a bar don't count. */
export function anyOf(...lists: string[]): string {
  return `(?:${lists
    .map((list) =>
      list
        .trim()
        .replace(/\s*\|\s*/g, '|')
        .replace(/\s+/g, ' '),
    )
    .join('|')})`;
}
