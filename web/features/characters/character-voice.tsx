'use client';

import { useQuery } from '@tanstack/react-query';
import { castEditWords as text } from '#web/words/cast-edit.ts';
import { AuditionNote, ListenButton } from './audition.tsx';
import { useAudition } from './use-audition.ts';
import { voicesQuery } from './voice-queries.ts';

/** Whose voice a character has, by name, to be heard. */
export function CharacterVoice({ id }: { id: string }) {
  const { data } = useQuery(voicesQuery);
  const audition = useAudition();
  const voice = data?.find((one) => one.id === id);
  if (!voice) return id;
  return (
    <>
      <div className="flex items-start gap-3">
        <p className="min-w-0 flex-1">
          {voice.name}
          <span className="block text-muted text-sm first-letter:uppercase">{voice.engine === null ? text.mute : voice.manner}</span>
        </p>
        <ListenButton voice={voice} audition={audition} />
      </div>
      <AuditionNote voice={voice} audition={audition} />
    </>
  );
}
