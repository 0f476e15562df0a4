'use client';

import { categories } from '#core/vocabulary.ts';
import { Select } from '#web/components/ui/select.tsx';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import type { Product } from '../video-types.ts';
import { FieldFrame } from './field-frame.tsx';
import { PriceField } from './price-field.tsx';
import { TextField } from './text-field.tsx';
import { useProductChange } from './use-product-change.ts';

interface ProductFieldsProps {
  product: Product;
  canEdit: boolean;
}

/** The product's own fields, each with where it was read. */
export function ProductFields({ product, canEdit }: ProductFieldsProps) {
  return (
    <section aria-labelledby="product-head">
      <h3 id="product-head" className="mb-1 font-semibold text-base">
        {words.product}
      </h3>
      <dl className="divide-y divide-line border-y">
        <TextField field="name" value={product.name} product={product} canEdit={canEdit} />
        <TextField field="brand" value={product.brand ?? ''} product={product} canEdit={canEdit} />
        <PriceField product={product} canEdit={canEdit} />
        <TextField field="description" value={product.description ?? ''} product={product} canEdit={canEdit} long />
        <KindField product={product} canEdit={canEdit} />
      </dl>
    </section>
  );
}

function KindField({ product, canEdit }: ProductFieldsProps) {
  const change = useProductChange();
  const read = product.read.category;
  return (
    <FieldFrame
      field="kind"
      product={product}
      canEdit={canEdit}
      {...(read ? { evidence: read } : {})}
      readAs={words.categories[product.read.kind]}
    >
      {canEdit ? (
        <Select
          aria-label={words.fields.kind}
          value={product.kind}
          disabled={change.isPending}
          onChange={(event) => change.start({ kind: event.target.value as Product['kind'] })}
          className="w-44"
        >
          {([...categories, 'general'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {words.categories[kind]}
            </option>
          ))}
        </Select>
      ) : (
        words.categories[product.kind]
      )}
      <ChangeError error={change.error} className="mt-2" />
    </FieldFrame>
  );
}
