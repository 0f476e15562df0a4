'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { castEditWords as text } from '#web/words/cast-edit.ts';
import { AuditionNote, ListenButton } from './audition.tsx';
import { useAudition } from './use-audition.ts';
import { voicesQuery } from './voice-queries.ts';

interface VoiceFieldProps {
  /** A voice's id; null leaves it to the studio, which is for somebody new. */
  value: string | null;
  mayBeAny: boolean;
  onVoice: (id: string | null) => void;
}

/** One voice of those there are, each to be heard before it is chosen. */
export function VoiceField({ value, mayBeAny, onVoice }: VoiceFieldProps) {
  const { data: voices, error, refetch } = useQuery(voicesQuery);
  const audition = useAudition();
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-muted text-xs">{text.voice}</legend>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {!voices && !error ? <Skeleton className="h-48 rounded-md" /> : null}
      {voices ? (
        <div className="grid gap-1.5 sm:grid-cols-2">
          {mayBeAny ? (
            <VoiceChoice
              group={name}
              name={text.anyVoice}
              about={text.anyVoiceAbout}
              chosen={value === null}
              onChoose={() => onVoice(null)}
            />
          ) : null}
          {voices.map((voice) => (
            <VoiceChoice
              key={voice.id}
              group={name}
              name={voice.name}
              about={voice.engine === null ? text.mute : voice.manner}
              chosen={value === voice.id}
              onChoose={() => onVoice(voice.id)}
              below={<AuditionNote voice={voice} audition={audition} />}
            >
              <ListenButton voice={voice} audition={audition} />
            </VoiceChoice>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}

interface VoiceChoiceProps {
  /** What the radio buttons of one field have in common. */
  group: string;
  name: string;
  about: string;
  chosen: boolean;
  onChoose: () => void;
  below?: ReactNode;
  children?: ReactNode;
}

function VoiceChoice({ group, name, about, chosen, onChoose, below, children }: VoiceChoiceProps) {
  return (
    <div className="rounded-md border border-line px-2.5 py-1.5 transition-colors has-checked:border-accent has-checked:bg-accent-soft">
      <div className="flex items-center gap-1">
        <label className="flex min-w-0 flex-1 items-start gap-2.5 text-sm">
          <input type="radio" name={group} checked={chosen} onChange={onChoose} className="mt-0.5 size-4 shrink-0 accent-(--accent)" />
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <span className="block text-muted text-xs first-letter:uppercase">{about}</span>
          </span>
        </label>
        {children}
      </div>
      {below}
    </div>
  );
}
