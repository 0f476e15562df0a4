'use client';

import { useQuery } from '@tanstack/react-query';
import { tones } from '#core/vocabulary.ts';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { charactersQuery } from '#web/lib/queries.ts';
import { words as common } from '#web/words/en.ts';
import { characterWords as words } from '#web/words/video-character.ts';
import { ChangeError } from '../change-error.tsx';
import { describeMake, partOf } from '../describe-make.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import type { CharacterView, Video } from '../video-types.ts';
import { CharacterCard } from './character-card.tsx';

/** Who is on screen: one of the cast, or whoever fits the product best. */
export function CharacterRoom() {
  const { character, tone, gate, state, productRead, estimate } = useVideo();
  const { data, error, refetch } = useQuery(charactersQuery);
  const atGate = state === 'review' && gate === 'character';
  const canEdit = useCan('create') && atGate;
  const choose = useVideoChange((body: { character: string | null } | { tone: Video['tone'] }, { params, ifMatch }) =>
    apiWithEtag('PATCH /videos/{id}', { params, ifMatch, body }),
  );
  const kind = productRead?.kind ?? 'general';
  const cast = [...(data?.items ?? [])].sort((a, b) => Number(b.fits.includes(kind)) - Number(a.fits.includes(kind)));
  const chosen = cast.find(({ slug }) => slug === character);
  return (
    <>
      <RoomBody
        title={common.gates.character}
        about={words.about}
        actions={
          <Field label={words.tone} className="w-48">
            <Select
              value={tone}
              disabled={!canEdit || choose.isPending}
              onChange={(event) => choose.start({ tone: event.target.value as Video['tone'] })}
            >
              {tones.map((one) => (
                <option key={one} value={one}>
                  {common.tones[one]}
                </option>
              ))}
            </Select>
          </Field>
        }
      >
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        <ChangeError error={choose.error} className="mb-4" />
        <fieldset disabled={!canEdit || choose.isPending} className="min-w-0">
          <legend className="sr-only">{words.who}</legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
            <CharacterCard character={null} fits={false} chosen={character === null} onChoose={() => choose.start({ character: null })} />
            {data ? null : [1, 2, 3].map((key) => <Skeleton key={key} className="h-80 rounded-lg" />)}
            {cast.map((one: CharacterView) => (
              <CharacterCard
                key={one.id}
                character={one}
                fits={one.fits.includes(kind)}
                chosen={one.slug === character}
                onChoose={() => choose.start({ character: one.slug })}
              />
            ))}
          </div>
        </fieldset>
      </RoomBody>
      {atGate ? (
        <DecisionBar
          gate="character"
          label={chosen ? words.use(chosen.name) : words.letCasting}
          about={estimate ? describeMake(partOf(estimate, ['cast'])) : ''}
          held={choose.isPending ? words.saving : null}
        />
      ) : (
        <BackBar room="character" />
      )}
    </>
  );
}
