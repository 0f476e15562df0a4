'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { words as common } from '#web/words/en.ts';
import { videoWords } from '#web/words/video.ts';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import type { Product } from '../video-types.ts';
import { FieldFrame } from './field-frame.tsx';
import { useProductChange } from './use-product-change.ts';

type Price = Product['price'];

/** What it costs; a product may have no price at all. */
export function PriceField({ product, canEdit }: { product: Product; canEdit: boolean }) {
  const [draft, setDraft] = useState<{ amount: string; currency: string } | null>(null);
  const change = useProductChange(() => setDraft(null));
  const read = product.read.price;
  const shown = showProductPrice(product.price);
  const amount = Number(draft?.amount.replace(',', '.'));
  const valid = draft !== null && draft.amount.trim() !== '' && amount >= 0 && amount <= 1e7 && /^[A-Z]{3}$/.test(draft.currency);
  const save = () => valid && change.start({ price: { amount, currency: draft.currency } });
  const onKeyDown = (event: { key: string }) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <FieldFrame
      field="price"
      product={product}
      canEdit={canEdit}
      {...(read ? { evidence: read } : {})}
      readAs={read ? showProductPrice(read.value) : null}
    >
      {draft ? (
        <div className="space-y-2">
          <div className="flex gap-2">
            <Input
              autoFocus
              inputMode="decimal"
              aria-label={words.amount}
              value={draft.amount}
              className="w-28 tabular-nums"
              onChange={(event) => setDraft({ ...draft, amount: event.target.value })}
              onKeyDown={onKeyDown}
            />
            <Input
              aria-label={words.currency}
              value={draft.currency}
              maxLength={3}
              className="w-20 uppercase"
              onChange={(event) => setDraft({ ...draft, currency: event.target.value.toUpperCase() })}
              onKeyDown={onKeyDown}
            />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" look="primary" busy={change.isPending} disabled={!valid} onClick={save}>
              {common.actions.save}
            </Button>
            <Button size="sm" look="ghost" disabled={change.isPending} onClick={() => change.start({ price: null })}>
              {words.noPrice}
            </Button>
            <Button size="sm" look="ghost" disabled={change.isPending} onClick={() => setDraft(null)}>
              {common.actions.cancel}
            </Button>
          </div>
          <ChangeError error={change.error} kept />
        </div>
      ) : canEdit ? (
        <button
          type="button"
          aria-label={videoWords.editOf(words.fields.price, shown)}
          className="group -mx-2 flex w-[calc(100%+1rem)] items-center gap-2 rounded-md px-2 py-1 text-left tabular-nums hover:bg-hover pointer-coarse:min-h-10"
          onClick={() =>
            setDraft({ amount: product.price ? String(product.price.amount) : '', currency: product.price?.currency ?? 'USD' })
          }
        >
          <span className="flex-1">{shown}</span>
          <Pencil
            className="size-3.5 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100"
            aria-hidden
          />
        </button>
      ) : (
        <p className="py-1 tabular-nums">{shown}</p>
      )}
    </FieldFrame>
  );
}

function showProductPrice(price: Price): string {
  if (!price) return words.noPrice;
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency: price.currency }).format(price.amount);
  } catch {
    // A currency that this browser does not know is shown by its letters.
    return `${price.amount} ${price.currency}`;
  }
}
