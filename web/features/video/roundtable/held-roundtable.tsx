'use client';

import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { roundtableWords as words } from '#web/words/video-roundtable.ts';
import { type Remark, RemarkItem } from './remark-item.tsx';

/** The discussion afterwards: the disputes and how they ended; the rest on demand. */
export function HeldRoundtable({ remarks }: { remarks: readonly Remark[] }) {
  const [all, setAll] = useState(false);
  const disputes = remarks.filter(({ kind }) => kind !== 'opens');
  const shown = all || disputes.length === 0 ? remarks : disputes;
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="roundtable-head">
      <h3 id="roundtable-head" className="font-semibold text-base">
        {words.title}
      </h3>
      <p className="mb-3 text-muted text-sm">{words.about}</p>
      <ol className="max-w-prose space-y-4">
        {shown.map((remark) => (
          <RemarkItem key={`${remark.agent} ${remark.kind} ${remark.segment} ${remark.words}`} {...remark} />
        ))}
      </ol>
      {disputes.length > 0 && disputes.length < remarks.length ? (
        <Button look="ghost" size="sm" className="mt-3" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.less : words.more(remarks.length)}
        </Button>
      ) : null}
    </section>
  );
}
