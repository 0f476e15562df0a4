/** A named part of a written-out prompt; the beginning may have no name. */
export interface PromptPart {
  name: string | null;
  text: string;
}

/** A name in capitals, alone on its line or before a colon. */
const head = /^([\p{Lu}][\p{Lu}\d &/,()'’+-]{2,60}?)(?::[ \t]*(.*)|[ \t]*)$/u;

/** The long form as its sections, in order. Lines without a name belong to the section before. */
export function sectionsOf(text: string): PromptPart[] {
  const parts: PromptPart[] = [];
  for (const line of text.split('\n')) {
    const found = head.exec(line.trim());
    const last = parts.at(-1);
    if (found) parts.push({ name: found[1] ?? null, text: found[2] ?? '' });
    else if (last) last.text += `\n${line}`;
    else parts.push({ name: null, text: line });
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() })).filter(({ name, text: said }) => name !== null || said !== '');
}

/** The tags that a person typed, as they are kept; or the first that can be none. */
export function readTags(typed: string): { tags: string[]; wrong: string | null } {
  const tags = [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim().toLowerCase())
        .filter((tag) => tag !== ''),
    ),
  ];
  return { tags, wrong: tags.find((tag) => !/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u.test(tag)) ?? null };
}
