import { filmSeconds } from '#core/format.ts';
import type { MusicRequest } from '#providers/spec/music.ts';
import type { Film } from '../stage.ts';
import { decideEdit } from './decisions.ts';

/** The music that is composed for a film: its mood, and the seconds a beat has to fall on; null where it has a file of its own, or none. */
export function bedOf(film: Film): Omit<MusicRequest, 'file'> | null {
  const { music } = decideEdit(film);
  if (music?.kind !== 'bed') return null;
  const { tone, segments } = film.script;
  let at = 0;
  const ends = segments.map(({ seconds }) => {
    at += seconds;
    return at;
  });
  const seconds = filmSeconds(film.settings.format, film.settings.profile);
  return { tone, mood: music.mood, seconds, cuts: ends.slice(0, -1), seed: film.settings.seed };
}
