'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { captionFonts } from '#core/caption-theme.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Switch } from '#web/components/ui/switch.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { themesQuery } from '#web/lib/caption-themes.ts';
import { useAction } from '#web/lib/use-action.ts';
import { brandWords as text } from '#web/words/brand.ts';
import { type BrandKit, changeBrand, type SeenBrand } from './brand-queries.ts';

type Draft = Partial<Pick<BrandKit, 'name' | 'accent' | 'second' | 'captions' | 'font' | 'corner' | 'watermarkWidth' | 'standard'>>;

/** Name, colours, caption style and the logo's place. */
export function BrandForm({ seen }: { seen: SeenBrand }) {
  const queries = useQueryClient();
  const canCreate = useCan('create');
  const [draft, setDraft] = useState<Draft>({});
  const kit = { ...seen.data, ...draft };
  const set = (part: Draft) => setDraft((before) => ({ ...before, ...part }));
  const themes = useQuery(themesQuery);
  const save = useAction((body: Draft) => changeBrand(queries, seen, body), {
    onSuccess: (_, saved) => {
      // What was changed while it was being saved stays.
      setDraft((now) => Object.fromEntries(Object.entries(now).filter(([part, value]) => value !== saved[part as keyof Draft])));
      tell(text.saved);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(draft).length > 0) save.start(draft);
  };
  return (
    <Card>
      <CardHead title={text.style} />
      <CardBody>
        <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
          <Field label={text.name} className="sm:col-span-2">
            <Input value={kit.name} maxLength={100} readOnly={!canCreate} onChange={(event) => set({ name: event.target.value })} />
          </Field>
          <ColorField
            label={text.accent}
            hint={text.accentHint}
            value={kit.accent}
            disabled={!canCreate}
            onValue={(accent) => set({ accent })}
          />
          <ColorField
            label={text.second}
            hint={text.secondHint}
            value={kit.second}
            disabled={!canCreate}
            onValue={(second) => set({ second })}
          />
          <Field label={text.captions}>
            <Select disabled={!canCreate} value={kit.captions ?? ''} onChange={(event) => set({ captions: event.target.value || null })}>
              <option value="">{text.none}</option>
              {themes.data?.items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.font}>
            <Select
              disabled={!canCreate}
              value={kit.font ?? ''}
              onChange={(event) => set({ font: captionFonts.find((font) => font === event.target.value) ?? null })}
            >
              <option value="">{text.ofTheme}</option>
              {captionFonts.map((font) => (
                <option key={font}>{font}</option>
              ))}
            </Select>
          </Field>
          <Field label={text.corner}>
            <Select
              disabled={!canCreate}
              value={kit.corner ?? ''}
              onChange={(event) => set({ corner: (event.target.value || null) as BrandKit['corner'] })}
            >
              <option value="">{text.noCorner}</option>
              {Object.entries(text.corners).map(([corner, name]) => (
                <option key={corner} value={corner}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.size}>
            <Input
              type="number"
              min={6}
              max={30}
              value={Math.round(kit.watermarkWidth * 100)}
              readOnly={!canCreate}
              onChange={(event) => set({ watermarkWidth: Number(event.target.value) / 100 })}
            />
          </Field>
          <Switch
            label={text.standard}
            hint={text.standardHint}
            checked={kit.standard}
            disabled={!canCreate}
            onChange={(standard) => set({ standard })}
            className="sm:col-span-2"
          />
          {save.error ? <ErrorNotice error={save.error} className="sm:col-span-2" /> : null}
          <div className="sm:col-span-2">
            <Button look="primary" type="submit" busy={save.isPending} disabled={!canCreate || Object.keys(draft).length === 0}>
              {text.save}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}

interface ColorFieldProps {
  label: string;
  hint: string;
  value: string | null;
  disabled: boolean;
  onValue: (value: string | null) => void;
}

function ColorField({ label, hint, value, disabled, onValue }: ColorFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      aside={
        value === null ? (
          <span className="text-faint text-xs">{text.ofTheme}</span>
        ) : (
          <button
            type="button"
            disabled={disabled}
            onClick={() => onValue(null)}
            className="rounded-sm text-accent-text text-xs underline-offset-4 hover:underline"
          >
            {text.none}
          </button>
        )
      }
    >
      <Input
        type="color"
        disabled={disabled}
        value={value ?? '#888888'}
        onChange={(event) => onValue(event.target.value)}
        className="h-9 w-20 p-1"
      />
    </Field>
  );
}
