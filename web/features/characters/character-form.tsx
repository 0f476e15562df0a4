'use client';

import { type FormEvent, useState } from 'react';
import type { Sent } from '#contract/api.ts';
import { type Category, categories } from '#core/vocabulary.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Checkbox } from '#web/components/ui/checkbox.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import type { ApiError } from '#web/lib/api.ts';
import { castEditWords as text } from '#web/words/cast-edit.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { Character } from './character-queries.ts';

export type Traits = Sent<'PATCH /characters/{id}'>['body'];

interface CharacterFormProps {
  /** Who is changed; somebody new without. */
  character?: Character;
  busy: boolean;
  error: ApiError | null;
  onClose: () => void;
  onTraits: (traits: Traits & { name: string; look: string }) => void;
}

const lines = ['look', 'wardrobe', 'persona'] as const;
const kinds: readonly Category[] = [...categories, 'general'];

/** Everything a person says of a character, in one dialog. */
export function CharacterForm({ character, busy, error, onClose, onTraits }: CharacterFormProps) {
  const [name, setName] = useState(character?.name ?? '');
  const [said, setSaid] = useState<Record<string, string>>(() => ({
    look: character?.look ?? '',
    wardrobe: character?.wardrobe ?? '',
    persona: character?.persona ?? '',
  }));
  const [fits, setFits] = useState<readonly Category[]>(character?.fits ?? []);
  const look = said['look']?.trim() ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || look === '') return;
    // What did not change is not sent: new words draw the character again.
    const changed = lines.flatMap((trait) => {
      const now = said[trait]?.trim() ?? '';
      return now === '' || now === character?.[trait] ? [] : [[trait, now] as const];
    });
    const traits: Traits = Object.fromEntries(changed);
    onTraits({ ...traits, name: name.trim(), ...(character ? {} : { look }), ...(fits.length > 0 ? { fits: [...fits] } : {}) } as Traits & {
      name: string;
      look: string;
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={character ? character.name : text.new}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.actions.cancel}
          </Button>
          <Button look="primary" type="submit" form="character-form" busy={busy} disabled={name.trim() === '' || look === ''}>
            {character ? text.save : text.create}
          </Button>
        </>
      }
    >
      <form id="character-form" onSubmit={submit} className="space-y-4 px-0.5 pb-1">
        <Field label={text.name}>
          <Input value={name} maxLength={60} placeholder={text.nameExample} onChange={(event) => setName(event.target.value)} />
        </Field>
        {lines.map((trait) => (
          <Field key={trait} label={text[trait]} {...(trait === 'look' ? { hint: text.lookHint } : {})}>
            <Textarea
              rows={2}
              value={said[trait] ?? ''}
              maxLength={trait === 'wardrobe' ? 300 : 400}
              placeholder={trait === 'look' ? text.lookExample : trait === 'wardrobe' ? text.wardrobeExample : ''}
              onChange={(event) => setSaid((before) => ({ ...before, [trait]: event.target.value }))}
            />
          </Field>
        ))}
        <fieldset>
          <legend className="font-medium text-muted text-xs">{text.fits}</legend>
          <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3">
            {kinds.map((kind) => (
              <Checkbox
                key={kind}
                label={roomWords.categories[kind]}
                checked={fits.includes(kind)}
                onChange={(on) => setFits((before) => (on ? [...before, kind] : before.filter((one) => one !== kind)))}
              />
            ))}
          </div>
        </fieldset>
        {error ? <ErrorNotice error={error} /> : null}
      </form>
    </Dialog>
  );
}
