'use client';

import { useState } from 'react';
import { promptSections, type SetName, type ShotPrompt, setNames } from '#core/shot-prompt.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { words as common } from '#web/words/en.ts';
import { shotWords as words } from '#web/words/video-shot.ts';
import { ChangeError } from '../change-error.tsx';
import { ChangePrice } from '../script/change-price.tsx';
import { useScriptChange } from '../script/use-script-change.ts';
import type { SegmentView } from '../video-types.ts';
import { ShotList } from './shot-list.tsx';

interface ShotDialogProps {
  /** Counts from 1. */
  number: number;
  role: string;
  segment: SegmentView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The prompt of a segment by hand: where, how it feels, the shots, and each section in words. */
export function ShotDialog({ number, role, segment, open, onOpenChange }: ShotDialogProps) {
  const [edited, setEdited] = useState<ShotPrompt | null>(null);
  const shot = edited ?? segment.shot;
  const change = useScriptChange(() => close());
  const set = (part: Partial<ShotPrompt>) => setEdited({ ...shot, ...part });
  const body = { kind: 'shot', segment: number, shot } as const;
  const close = () => {
    setEdited(null);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !change.isPending && (next ? onOpenChange(true) : close())}
      title={words.editTitle(role)}
      about={words.editAbout}
      wide
      footer={
        <>
          <Button disabled={change.isPending} onClick={close}>
            {common.actions.cancel}
          </Button>
          <Button look="primary" busy={change.isPending} disabled={edited === null} onClick={() => change.start(body)}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.set}>
          <Select value={shot.set} onChange={(event) => set({ set: event.target.value as SetName })}>
            {setNames.map((name) => (
              <option key={name} value={name}>
                {words.spaced(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.mood}>
          <Select value={shot.mood} onChange={(event) => set({ mood: event.target.value as ShotPrompt['mood'] })}>
            {(Object.keys(words.moods) as ShotPrompt['mood'][]).map((name) => (
              <option key={name} value={name}>
                {words.moods[name]}
              </option>
            ))}
          </Select>
        </Field>
        <ShotList shots={shot.shots} seconds={segment.seconds} onChange={(shots) => set({ shots })} className="sm:col-span-2" />
        {promptSections.map((name) => (
          <Field key={name} label={words.sections[name]}>
            <Textarea rows={4} value={shot[name]} maxLength={2000} onChange={(event) => set({ [name]: event.target.value })} />
          </Field>
        ))}
      </div>
      <div className="mt-2">
        <ChangePrice change={open && edited !== null ? body : null} />
      </div>
      <ChangeError error={change.error} kept className="mt-2" />
    </Dialog>
  );
}
