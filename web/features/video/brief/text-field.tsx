'use client';

import { briefWords as words } from '#web/words/video-brief.ts';
import { InlineText } from '../inline-text.tsx';
import type { Product } from '../video-types.ts';
import { FieldFrame } from './field-frame.tsx';
import { useProductChange } from './use-product-change.ts';

interface TextFieldProps {
  field: 'name' | 'brand' | 'description';
  value: string;
  product: Product;
  canEdit: boolean;
  long?: boolean;
}

/** A field that is words. */
export function TextField({ field, value, product, canEdit, long = false }: TextFieldProps) {
  const read = product.read[field];
  const change = useProductChange();
  return (
    <FieldFrame field={field} product={product} canEdit={canEdit} {...(read ? { evidence: read } : {})} readAs={read?.value ?? null}>
      <InlineText
        label={words.fields[field]}
        value={value}
        empty={words.emptyField}
        canEdit={canEdit}
        long={long}
        maxLength={field === 'description' ? 5000 : 200}
        onSave={(text) => change.start(textChange(field, text))}
        action={change}
        className={field === 'name' ? 'font-medium' : ''}
      />
    </FieldFrame>
  );
}

function textChange(field: TextFieldProps['field'], text: string) {
  if (field === 'name') return { name: text };
  return field === 'brand' ? { brand: text } : { description: text };
}
