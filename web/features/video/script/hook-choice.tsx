'use client';

import { useState } from 'react';
import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { asApiError } from '#web/lib/api.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { ChangeError } from '../change-error.tsx';
import { describeMake } from '../describe-make.ts';
import { useVideo } from '../use-video.tsx';
import type { ScriptView } from '../video-types.ts';
import { HookCard } from './hook-card.tsx';
import { useChangePrice, useScriptChange } from './use-script-change.ts';

/** The openings side by side, best first. Choosing one puts it into the first segment; where that makes things again, the price comes first. */
export function HookChoice({ script, canEdit }: { script: ScriptView; canEdit: boolean }) {
  const { assets } = useVideo();
  const [asked, setAsked] = useState<number | null>(null);
  const change = useScriptChange(() => setAsked(null));
  const price = useChangePrice(asked === null ? null : { kind: 'hook', hook: asked });
  const opening = script.segments[0]?.text;
  const choose = (hook: number) => (assets.length === 0 ? change.start({ kind: 'hook', hook }) : setAsked(hook));
  if (script.hooks.length === 0) return null;
  return (
    <section aria-labelledby="hooks-head">
      <h3 id="hooks-head" className="font-semibold text-base">
        {words.hooks}
      </h3>
      <p className="mb-3 text-muted text-sm">{words.hooksAbout}</p>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-3">
        {script.hooks.map((hook, index) => (
          <HookCard
            key={`${hook.kind} ${hook.text}`}
            hook={hook}
            chosen={index === script.hook && hook.text === opening}
            canEdit={canEdit}
            busy={change.isPending}
            onChoose={() => choose(index + 1)}
          />
        ))}
      </ul>
      {asked === null ? <ChangeError error={change.error} className="mt-3" /> : null}
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={words.hookTitle}
        about={price === null ? words.asking : price.make.length === 0 ? words.nothingAgain : describeMake(price, true)}
        confirm={words.useHook}
        onConfirm={() => asked !== null && change.start({ kind: 'hook', hook: asked })}
        busy={change.isPending}
        error={change.error ? asApiError(change.error) : null}
      />
    </section>
  );
}
