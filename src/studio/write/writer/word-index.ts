/** Index of the whitespace-separated word of a text where these words start; -1 when they aren't said in a row. */
export function wordIndex(text: string, words: string): number {
  const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}$€£#]+|[^\p{L}\p{N}%°"]+$/gu, '');
  const tokens = text.split(/\s+/).filter(Boolean).map(bare);
  const wanted = words.split(/\s+/).filter(Boolean).map(bare);
  if (wanted.length === 0) return -1;
  return tokens.findIndex((_, at) => wanted.every((word, offset) => tokens[at + offset] === word));
}
