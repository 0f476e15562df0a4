'use client';

import { Plus } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import type { Product } from '../video-types.ts';
import { FactRow } from './fact-row.tsx';
import { useProductChange } from './use-product-change.ts';

/** What may be said about the product, each with the sentence it came from; and what was taken out. */
export function FactList({ product, canEdit }: { product: Product; canEdit: boolean }) {
  const { facts, droppedFacts } = product;
  const restore = useProductChange();
  return (
    <section aria-labelledby="facts-head">
      <h3 id="facts-head" className="font-semibold text-base">
        {words.facts(facts.length)}
      </h3>
      <p className="mb-2 text-muted text-sm">{words.factsAbout}</p>
      {facts.length === 0 ? <p className="border-y py-3 text-muted text-sm">{words.noFacts}</p> : null}
      <ul className="divide-y divide-line border-y empty:hidden">
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} canEdit={canEdit} />
        ))}
      </ul>
      {droppedFacts.length === 0 ? null : (
        <details className="mt-3 text-sm" open={canEdit}>
          <summary className="w-fit rounded-sm text-muted">{words.dropped(droppedFacts.length)}</summary>
          <ul className="mt-1 divide-y divide-line">
            {droppedFacts.map(({ id, text }) => (
              <li key={id} className="flex items-center gap-3 py-1.5">
                <span dir="auto" className="min-w-0 flex-1 text-faint line-through">
                  {text}
                </span>
                {canEdit ? (
                  <Button
                    size="sm"
                    look="ghost"
                    icon={<Plus />}
                    disabled={restore.isPending}
                    aria-label={words.restoreFact(text)}
                    onClick={() => restore.start({ reset: [id] })}
                  >
                    {words.takeBack}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ChangeError error={restore.error} className="mt-2" />
    </section>
  );
}
