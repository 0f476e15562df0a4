import { fitPrompt } from '#core/fit-prompt.ts';
import { dialects } from '#core/prompt-dialects.ts';
import type { Film, Makers } from '../stage.ts';

/** A segment's shot prompt as a model gets it: in its dialect, within its limit, with the person's note last. */
export function promptOf(film: Film, footage: NonNullable<Makers['footage']>, number: number): string {
  const segment = film.script.segments[number - 1];
  const dialect = dialects.find(({ id }) => id === footage.dialect);
  if (!segment || !dialect) throw new Error(`no prompt for segment ${number} in ${footage.dialect}`);
  const note = film.settings.slots[`clip:${number}`]?.note;
  const limit = Math.min(dialect.limit, footage.limits.prompt) - (note ? note.length + 1 : 0);
  const { role, seconds, placement } = segment;
  const facts = { role, seconds, placement, character: film.character, product: { name: film.product.name } };
  const { text } = fitPrompt(segment.shot, facts, { ...dialect, limit });
  return note ? `${text} ${note}` : text;
}
