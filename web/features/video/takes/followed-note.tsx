import { takeWords as words } from '#web/words/video-takes.ts';
import type { Take } from '../video-types.ts';

/** Which wishes of its note a take was made by; the others stand where it is less than it could be. */
export function FollowedNote({ take: { note } }: { take: Take }) {
  if (!note || note.followed.length === 0) return null;
  return <p className="mt-1.5 text-muted text-xs">{words.followed(note.followed.join(', '))}</p>;
}
