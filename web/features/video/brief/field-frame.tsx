'use client';

import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import { Evidence } from '../evidence.tsx';
import type { Product } from '../video-types.ts';
import { useProductChange } from './use-product-change.ts';

interface FieldFrameProps {
  field: 'name' | 'brand' | 'price' | 'description' | 'kind';
  product: Product;
  canEdit: boolean;
  evidence?: { source: string; evidence: string };
  /** What was read, in words. */
  readAs: string | null;
  children: ReactNode;
}

/** One field of a product: its name, its value, where it comes from, and the way back to what was read. */
export function FieldFrame({ field, product, canEdit, evidence, readAs, children }: FieldFrameProps) {
  const reset = useProductChange();
  const edited = product.edited.includes(field);
  const name = words.fields[field];
  return (
    <div className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <dt className="pt-1.5 text-muted text-sm">{name}</dt>
      <dd className="min-w-0">
        <div className="min-w-0">{children}</div>
        <div className="mt-0.5 flex min-h-6 flex-wrap items-center gap-x-2">
          {edited ? (
            <>
              <Chip tone="line">{words.edited}</Chip>
              <span className="min-w-0 truncate text-faint text-xs">{readAs === null ? words.notRead : words.readAs(readAs)}</span>
              {canEdit ? (
                <Button
                  size="sm"
                  look="ghost"
                  icon={<RotateCcw />}
                  busy={reset.isPending}
                  aria-label={words.resetOf(name)}
                  onClick={() => reset.start({ reset: [field] })}
                >
                  {words.reset}
                </Button>
              ) : null}
            </>
          ) : evidence ? (
            <Evidence of={name} source={evidence.source} evidence={evidence.evidence} />
          ) : (
            <span className="text-faint text-xs">{words.notRead}</span>
          )}
        </div>
        <ChangeError error={reset.error} className="mt-2" />
      </dd>
    </div>
  );
}
