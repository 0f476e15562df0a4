'use client';

import type { ReactNode } from 'react';
import { Card, CardHead } from '#web/components/ui/card.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { EditButtons, useFocusBack } from './edit-frame.tsx';
import { KindForm, PriceForm, TextForm } from './field-forms.tsx';
import type { Product, SeenProduct } from './product-queries.ts';
import { showMoney, showSource } from './show-product.ts';
import { type ProductEdit, useProductChange, useProductEdit } from './use-product-edit.ts';

const text = roomWords.product;
type FieldName = 'name' | 'brand' | 'price' | 'description' | 'kind';

/** What was read, field by field, each with the sentence it comes from, and what a person put right. */
export function ProductFields({ seen }: { seen: SeenProduct }) {
  const { rating, read } = seen.data;
  const show = (name: FieldName, form: (edit: ProductEdit) => ReactNode) => <FieldRow name={name} seen={seen} form={form} />;
  return (
    <Card>
      <CardHead title={text.details} />
      <dl className="divide-y divide-line">
        {show('name', (edit) => (
          <TextForm edit={edit} field="name" label={text.fields.name} now={seen.data.name} longest={200} />
        ))}
        {show('brand', (edit) => (
          <TextForm edit={edit} field="brand" label={text.fields.brand} now={seen.data.brand ?? ''} longest={200} />
        ))}
        {show('price', (edit) => (
          <PriceForm edit={edit} now={seen.data.price} />
        ))}
        {rating === null ? null : (
          <div className="px-4 py-3">
            <dt className="font-medium text-muted text-xs">{text.fields.rating}</dt>
            <dd className="mt-0.5">
              {text.rating(rating.value, rating.count)}
              <Evidence read={read.rating} value={text.rating(rating.value, rating.count)} />
            </dd>
          </div>
        )}
        {show('description', (edit) => (
          <TextForm edit={edit} field="description" label={text.fields.description} now={seen.data.description ?? ''} longest={5000} long />
        ))}
        {show('kind', (edit) => (
          <KindForm edit={edit} now={seen.data.kind} />
        ))}
      </dl>
    </Card>
  );
}

interface FieldRowProps {
  name: FieldName;
  seen: SeenProduct;
  form: (edit: ProductEdit) => ReactNode;
}

function FieldRow({ name, seen, form }: FieldRowProps) {
  const { data } = seen;
  const edit = useProductEdit(seen);
  const { change, busy } = useProductChange(seen);
  const editRef = useFocusBack(edit.isOpen);
  const canCreate = useCan('create');
  const label = text.fields[name];
  const value = showField(data, name);
  const isEdited = data.edited.includes(name);
  return (
    <div className="relative px-4 py-3">
      <dt className="flex min-h-7 items-center gap-2 pr-16 font-medium text-muted text-xs">
        {label}
        {isEdited ? <Chip tone="accent">{text.edited}</Chip> : null}
      </dt>
      <dd>
        {canCreate && !edit.isOpen ? (
          <div className="absolute top-3 right-3">
            <EditButtons
              what={label}
              onEdit={edit.open}
              onReset={isEdited ? () => change({ reset: [name] }) : undefined}
              busy={busy}
              editRef={editRef}
            />
          </div>
        ) : null}
        {edit.isOpen ? (
          form(edit)
        ) : (
          <p dir="auto" className={name === 'description' ? 'whitespace-pre-line text-sm' : name === 'name' ? 'font-semibold text-lg' : ''}>
            {value ?? <span className="text-faint">{name === 'price' ? roomWords.products.noPrice : text.unknown}</span>}
          </p>
        )}
        {isEdited ? (
          <p className="mt-1 text-faint text-xs">{text.wasRead(shortened(showRead(data, name)))}</p>
        ) : name === 'kind' ? (
          <p className="mt-1 text-faint text-xs">{text.guessed}</p>
        ) : (
          <Evidence read={data.read[name]} value={value ?? ''} />
        )}
      </dd>
    </div>
  );
}

/** The sentence a value comes from; not repeated where it is the value itself. */
function Evidence({ read, value }: { read: { source: string; evidence: string } | null; value: string }) {
  if (!read) return null;
  const evidence = read.evidence.trim();
  const says = evidence !== '' && !value.startsWith(evidence.replace(/…$/, '')) && evidence !== value;
  return (
    <p className="mt-1 text-faint text-xs">
      {says ? (
        <>
          <q dir="auto" className="text-muted">
            {evidence}
          </q>{' '}
          ·{' '}
        </>
      ) : null}
      {showSource(read.source)}
    </p>
  );
}

function showField({ name, brand, price, description, kind }: Product, field: FieldName): string | null {
  if (field === 'price') return price && showMoney(price);
  return { name, brand, description, kind: roomWords.categories[kind] }[field];
}

/** What was read before it was corrected. */
function showRead({ read }: Product, field: FieldName): string {
  if (field === 'kind') return roomWords.categories[read.kind];
  if (field === 'price') return read.price ? showMoney(read.price.value) : roomWords.products.noPrice;
  return read[field]?.value ?? text.unknown;
}

const shortened = (long: string) => (long.length > 160 ? `${long.slice(0, 160)}…` : long);
