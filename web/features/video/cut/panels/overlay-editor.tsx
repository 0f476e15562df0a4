'use client';

import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { overlayKinds } from '#core/cut.ts';
import { Field } from '#web/components/ui/field.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { cn } from '#web/lib/cn.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import type { Overlay } from '../cut-types.ts';

interface OverlayEditorProps {
  name: string;
  overlay: Overlay;
  /** Of its segment. */
  seconds: number;
  /** Pressed on the timeline: its text is what one types into next. */
  picked: boolean;
  disabled: boolean;
  onChange: (overlay: Overlay) => void;
  onRemove: () => void;
}

/** One overlay: its kind, its text, from when to when. */
export function OverlayEditor({ name, overlay, seconds, picked, disabled, onChange, onRemove }: OverlayEditorProps) {
  const text = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (picked) text.current?.focus();
  }, [picked]);
  const wrong = overlay.end <= overlay.start || overlay.start >= seconds;
  return (
    <fieldset
      disabled={disabled}
      className={cn('grid grid-cols-[1fr_4.5rem_4.5rem_auto] items-start gap-2 rounded-lg border p-3', picked && 'border-accent')}
    >
      <legend className="sr-only">{name}</legend>
      <Field label={words.overlayKind} className="col-span-3">
        <Select
          value={overlay.kind}
          onChange={({ target }) => onChange({ ...overlay, kind: overlayKinds.find((kind) => kind === target.value) ?? overlay.kind })}
        >
          {overlayKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.overlayKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <IconButton label={words.removeOverlay(overlay.text)} onClick={onRemove} className="mt-5.5">
        <Trash2 />
      </IconButton>
      <Field label={words.overlayText}>
        <Input ref={text} value={overlay.text} maxLength={200} onChange={({ target }) => onChange({ ...overlay, text: target.value })} />
      </Field>
      <Seconds label={words.from} value={overlay.start} most={seconds} onChange={(start) => onChange({ ...overlay, start })} />
      <Seconds label={words.to} value={overlay.end} most={seconds} onChange={(end) => onChange({ ...overlay, end })} />
      {wrong ? (
        <p role="alert" className="col-span-full text-danger-text text-xs">
          {words.wrongTimes(seconds)}
        </p>
      ) : null}
    </fieldset>
  );
}

interface SecondsProps {
  label: string;
  value: number;
  most: number;
  onChange: (seconds: number) => void;
}

/** A time that is taken once it is one; while it is typed it may be anything. */
function Seconds({ label, value, most, onChange }: SecondsProps) {
  const shown = String(Math.round(value * 100) / 100);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label}>
      <Input
        type="number"
        min={0}
        max={most}
        step={0.1}
        value={typed ?? shown}
        onChange={({ target }) => {
          setTyped(target.value);
          const seconds = target.valueAsNumber;
          if (Number.isFinite(seconds)) onChange(Math.max(0, Math.min(most, seconds)));
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
