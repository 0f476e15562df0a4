'use client';

import { useState } from 'react';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { roomWords } from '#web/words/library-rooms.ts';
import { EditForm } from './edit-frame.tsx';
import type { Product } from './product-queries.ts';
import { showMoney } from './show-product.ts';
import type { ProductEdit } from './use-product-edit.ts';

const text = roomWords.product;
const kinds = Object.keys(roomWords.categories) as Product['kind'][];

interface TextFormProps {
  edit: ProductEdit;
  field: 'name' | 'brand' | 'description';
  label: string;
  now: string;
  longest: number;
  long?: boolean;
}

export function TextForm({ edit, field, label, now, longest, long = false }: TextFormProps) {
  const [value, setValue] = useState(now);
  const [wrong, setWrong] = useState<string>();
  const save = () => {
    const wanted = value.trim();
    if (wanted === '') return setWrong(text.needsText);
    if (wanted === now && !edit.conflict) return edit.close();
    edit.save({ [field]: wanted });
  };
  const rest = { value, maxLength: longest, readOnly: edit.busy };
  return (
    <EditForm edit={edit} now={now} onSave={save}>
      <Field label={label} hideLabel error={wrong}>
        {long ? (
          <Textarea {...rest} onChange={(event) => setValue(event.target.value)} className="max-h-80" />
        ) : (
          <Input {...rest} onChange={(event) => setValue(event.target.value)} />
        )}
      </Field>
    </EditForm>
  );
}

export function PriceForm({ edit, now }: { edit: ProductEdit; now: Product['price'] }) {
  const [amount, setAmount] = useState(now ? String(now.amount) : '');
  const [currency, setCurrency] = useState(now?.currency ?? 'USD');
  const [wrong, setWrong] = useState<{ amount?: string; currency?: string }>({});
  const save = () => {
    const number = Number(amount.trim().replace(',', '.'));
    if (amount.trim() === '') return edit.save({ price: null });
    if (!Number.isFinite(number) || number < 0 || number > 10_000_000) return setWrong({ amount: text.priceWrong });
    if (!/^[A-Z]{3}$/.test(currency)) return setWrong({ currency: text.currencyWrong });
    setWrong({});
    if (now?.amount === number && now.currency === currency && !edit.conflict) return edit.close();
    edit.save({ price: { amount: number, currency } });
  };
  return (
    <EditForm edit={edit} now={now ? showMoney(now) : roomWords.products.noPrice} onSave={save}>
      <div className="grid max-w-sm grid-cols-[1fr_7rem] gap-3">
        <Field label={text.amount} hint={text.priceHint} error={wrong.amount}>
          <Input inputMode="decimal" value={amount} maxLength={20} onChange={(event) => setAmount(event.target.value)} />
        </Field>
        <Field label={text.currency} hint={text.currencyHint} error={wrong.currency}>
          <Input
            autoCapitalize="characters"
            value={currency}
            maxLength={3}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          />
        </Field>
      </div>
    </EditForm>
  );
}

export function KindForm({ edit, now }: { edit: ProductEdit; now: Product['kind'] }) {
  const [kind, setKind] = useState(now);
  const save = () => (kind === now && !edit.conflict ? edit.close() : edit.save({ kind }));
  return (
    <EditForm edit={edit} now={roomWords.categories[now]} onSave={save}>
      <Field label={text.fields.kind} hideLabel className="max-w-xs">
        <Select value={kind} onChange={(event) => setKind(event.target.value as Product['kind'])}>
          {kinds.map((name) => (
            <option key={name} value={name}>
              {roomWords.categories[name]}
            </option>
          ))}
        </Select>
      </Field>
    </EditForm>
  );
}
