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
import { VoiceField } from './voice-field.tsx';

export type Traits = Sent<'PATCH /characters/{id}'>['body'];
type Said = Pick<Character, (typeof lines)[number] | 'fits'> & { voice: string | null };

interface CharacterFormProps {
  /** Who is changed, as it was last looked at; somebody new without. */
  character?: Character;
  busy: boolean;
  error: ApiError | null;
  onClose: () => void;
  /** Gets what differs from what was there. */
  onTraits: (traits: Traits) => void;
}

const lines = ['name', 'look', 'wardrobe', 'persona'] as const;
/** Somebody new can do without the others: they are made up. */
const neededAtFirst: readonly string[] = ['name', 'look'];
const longest = { name: 60, look: 400, wardrobe: 300, persona: 400 };
const kinds: readonly Category[] = [...categories, 'general'];
const nobody: Said = { name: '', look: '', wardrobe: '', persona: '', voice: null, fits: [] };

/** Everything a person says of a character, in one dialog. */
export function CharacterForm({ character, busy, error, onClose, onTraits }: CharacterFormProps) {
  const known: Said = character ?? nobody;
  const [opened] = useState(known);
  const [draft, setDraft] = useState<Partial<Said>>({});
  const [tried, setTried] = useState(false);
  const said: Said = { ...known, ...draft };
  const set = (part: Partial<Said>) => setDraft((before) => ({ ...before, ...part }));
  const isMissing = (line: (typeof lines)[number]) => said[line].trim() === '' && (character !== undefined || neededAtFirst.includes(line));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const missing = lines.find(isMissing);
    if (missing) {
      const field = event.currentTarget.elements.namedItem(missing);
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    const now = { ...said, ...Object.fromEntries(lines.map((line) => [line, said[line].trim()])) };
    const differs = Object.entries(now).filter(([trait, value]) => String(value) !== String(known[trait as keyof Said]));
    onTraits(Object.fromEntries(differs));
  };
  const hintOf = (line: (typeof lines)[number]) => {
    if (draft[line] !== undefined && known[line] !== opened[line]) return text.saysNow(known[line]);
    return line === 'look' ? text.lookHint : undefined;
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && !busy && onClose()}
      title={character ? character.name : text.new}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.actions.cancel}
          </Button>
          <Button look="primary" type="submit" form="character-form" busy={busy}>
            {character ? text.save : text.create}
          </Button>
        </>
      }
    >
      <form id="character-form" onSubmit={submit} noValidate className="space-y-4 px-0.5 pb-1">
        <div className="grid gap-4 sm:grid-cols-2">
          {lines.map((line) => {
            const Line = line === 'name' ? Input : Textarea;
            return (
              <Field
                key={line}
                label={text[line]}
                hint={hintOf(line)}
                error={tried && isMissing(line) ? text.empty : error?.fields?.[line]}
                {...(line === 'name' || line === 'persona' ? { className: 'sm:col-span-2' } : {})}
              >
                <Line
                  name={line}
                  value={said[line]}
                  maxLength={longest[line]}
                  placeholder={text.examples[line]}
                  onChange={({ target }: { target: { value: string } }) => set({ [line]: target.value })}
                />
              </Field>
            );
          })}
        </div>
        <VoiceField value={said.voice} mayBeAny={character === undefined} onVoice={(voice) => set({ voice })} />
        <fieldset>
          <legend className="font-medium text-muted text-xs">{text.fits}</legend>
          <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3">
            {kinds.map((kind) => (
              <Checkbox
                key={kind}
                label={roomWords.categories[kind]}
                checked={said.fits.includes(kind)}
                onChange={(on) => set({ fits: on ? [...said.fits, kind] : said.fits.filter((one) => one !== kind) })}
              />
            ))}
          </div>
        </fieldset>
        {error ? <ErrorNotice error={error} shown={lines} /> : null}
      </form>
    </Dialog>
  );
}
