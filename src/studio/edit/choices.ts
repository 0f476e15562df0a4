import { captionThemes } from '#core/caption-themes.ts';
import type { Cut, CutChoices } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { Tx } from '#db/database.ts';
import { findBrandKit } from '#db/queries/brand-kits.ts';

/**
 * Refuses choices that name what is not there: a caption theme, a segment, a word, or a time outside its segment. `cut` is any cut of the
 * same film. Error: `invalid_input` with the place of each fault in `fields`.
 */
export function requireFitting(choices: CutChoices, cut: Pick<Cut, 'segments'>): void {
  const fields: Record<string, string> = {};
  const { segments } = cut;
  const known = (key: string, last: number) => String(Number(key)) === key && Number(key) >= 1 && Number(key) <= last;
  const themes = captionThemes.map(({ id }) => id);
  if (choices.captions !== null && !themes.includes(choices.captions)) fields['captions'] = `must be one of: ${themes.join(', ')}`;
  for (const key of Object.keys(choices.transitions)) {
    if (!known(key, segments.length - 1)) fields[`transitions.${key}`] = `no segment follows one numbered ${key}`;
  }
  for (const key of Object.keys(choices.spelling)) {
    const [number = '', word = ''] = key.split(':');
    const words = known(number, segments.length) ? (segments[Number(number) - 1]?.words.length ?? 0) : 0;
    if (words === 0) fields[`spelling.${key}`] = `there is no segment ${number} with words`;
    else if (!known(word, words)) fields[`spelling.${key}`] = `segment ${number} has ${words} words`;
  }
  for (const [key, overlays] of Object.entries(choices.overlays)) {
    const seconds = known(key, segments.length) ? (segments[Number(key) - 1]?.seconds ?? 0) : 0;
    if (seconds === 0) fields[`overlays.${key}`] = `there is no segment ${key}`;
    for (const [place, { start, end }] of overlays.entries()) {
      if (seconds > 0 && (end <= start || start >= seconds))
        fields[`overlays.${key}.${place}`] = `must begin before it ends, and within the segment’s ${seconds} s`;
    }
  }
  if (Object.keys(fields).length === 0) return;
  const shown = Object.fromEntries(Object.entries(fields).slice(0, 20));
  throw new HooklineError('invalid_input', 'The edit names what the film does not have.', {
    hint: 'Segments and words are counted from 1.',
    fields: shown,
  });
}

/** Makes sure that a brand kit may be applied, and keeps it out of the bin until the transaction ends. Error: `not_found`. */
export async function requireBrandKit(tx: Tx, id: string | null, before: string | null): Promise<void> {
  if (id === null) return;
  const row = await findBrandKit(tx, id, { hold: true });
  if (row && (row.deletedAt === null || id === before)) return;
  throw new HooklineError('not_found', `There is no brand kit ${publicId('brand', id)}.`);
}
