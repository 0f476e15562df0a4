'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormatName, newFormats } from '#core/format.ts';
import { type Tone, tones } from '#core/vocabulary.ts';
import { Segmented } from '#web/components/ui/segmented.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Switch } from '#web/components/ui/switch.tsx';
import { useReferencePicks } from '#web/features/references/reference-picks.ts';
import { useCan } from '#web/features/shell/session.ts';
import { charactersQuery } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';
import { openEntryWords } from '#web/words/en-entry-open.ts';
import type { Choices } from './choices.ts';

interface EntryChoicesProps {
  choices: Choices;
  onChange: (choices: Choices) => void;
  disabled: boolean;
}

/** What the video becomes, and how much of it a person wants to decide. */
export function EntryChoices({ choices, onChange, disabled }: EntryChoicesProps) {
  const { data: cast } = useQuery(charactersQuery);
  const references = useReferencePicks();
  const mayApprove = useCan('approve');
  const set = (part: Partial<Choices>) => onChange({ ...choices, ...part });
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2 px-2 pb-2.5">
      <Select
        bare
        disabled={disabled}
        aria-label={openEntryWords.format}
        value={choices.format}
        onChange={(event) => set({ format: event.target.value as FormatName })}
      >
        {newFormats.map((name) => (
          <option key={name} value={name}>
            {words.formats[name].name}
          </option>
        ))}
      </Select>
      <Select
        bare
        disabled={disabled}
        aria-label={openEntryWords.tone}
        value={choices.tone}
        onChange={(event) => set({ tone: event.target.value as Tone })}
      >
        {tones.map((name) => (
          <option key={name} value={name}>
            {words.tones[name]}
          </option>
        ))}
      </Select>
      <Select
        bare
        disabled={disabled}
        aria-label={openEntryWords.character}
        value={choices.character ?? ''}
        onChange={(event) => set({ character: event.target.value || null })}
      >
        <option value="">{openEntryWords.anyCharacter}</option>
        {cast?.items.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        bare
        disabled={disabled}
        aria-label={openEntryWords.reference}
        className="max-w-44"
        value={choices.reference ?? ''}
        onChange={(event) => set({ reference: event.target.value || null })}
      >
        <option value="">{openEntryWords.noReference}</option>
        {choices.reference === null || references?.some(({ id }) => id === choices.reference) ? null : (
          <option value={choices.reference}>{openEntryWords.otherReference}</option>
        )}
        {references?.map(({ id, name }) => (
          <option key={id} value={id}>
            {openEntryWords.like(name)}
          </option>
        ))}
        {references?.length === 0 ? <option disabled>{openEntryWords.noReferenceYet}</option> : null}
      </Select>
      <Switch
        label={<span className="text-muted">{openEntryWords.draft}</span>}
        checked={choices.draft}
        onChange={(draft) => set({ draft })}
        disabled={disabled}
        className="min-h-8 shrink-0 whitespace-nowrap px-2.5"
      />
      <Segmented
        label={openEntryWords.steps}
        value={choices.autoApprove ? 'surprise' : 'approve'}
        onChange={(value) => set({ autoApprove: value === 'surprise' })}
        options={[
          { value: 'approve', label: openEntryWords.approve },
          { value: 'surprise', label: openEntryWords.surprise, disabled: !mayApprove },
        ]}
        disabled={disabled}
        className="shrink-0 max-sm:w-full sm:ml-auto"
      />
    </div>
  );
}
