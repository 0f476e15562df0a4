'use client';

import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { roomWords } from '#web/words/library-rooms.ts';
import type { ProductForm } from './product-source.ts';

const text = roomWords.read.form;
const fields = roomWords.product;

interface FormSourceProps {
  form: ProductForm;
  onForm: (form: ProductForm) => void;
  disabled: boolean;
  /** What is wrong with the price, in words. */
  wrongPrice: string | undefined;
}

/** A product told field by field; only the name is needed. */
export function FormSource({ form, onForm, disabled, wrongPrice }: FormSourceProps) {
  const line = (name: 'name' | 'brand' | 'amount' | 'currency', maxLength: number) => ({
    value: form[name],
    maxLength,
    disabled,
    onChange: (event: { target: { value: string } }) => onForm({ ...form, [name]: event.target.value }),
  });
  const lines = (name: 'description' | 'facts', maxLength: number) => ({ ...line(name as 'name', maxLength), value: form[name] });
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={fields.fields.name}>
          <Input required {...line('name', 200)} />
        </Field>
        <Field label={text.brand}>
          <Input {...line('brand', 80)} />
        </Field>
      </div>
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <Field label={text.amount} error={wrongPrice}>
          <Input inputMode="decimal" {...line('amount', 20)} />
        </Field>
        <Field label={fields.currency}>
          <Input autoCapitalize="characters" {...line('currency', 3)} />
        </Field>
      </div>
      <Field label={text.description}>
        <Textarea className="max-h-40 min-h-16" {...lines('description', 5000)} />
      </Field>
      <Field label={text.facts} hint={text.factsHint}>
        <Textarea className="max-h-56 min-h-24" {...lines('facts', 12_000)} />
      </Field>
    </div>
  );
}
