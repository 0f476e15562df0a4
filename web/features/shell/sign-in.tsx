'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { CopyText } from '#web/components/ui/copy-text.tsx';
import { sessionQuery } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';
import { signInWords } from '#web/words/en-sign-in.ts';
import { Mark } from './mark.tsx';

/** For a browser that is not signed in: where the way in is found. */
export function SignIn() {
  const { refetch, isFetching } = useQuery(sessionQuery);
  const [tried, setTried] = useState(false);
  const check = async () => {
    const { data } = await refetch();
    if (!data) setTried(true);
  };
  return (
    <main className="grid min-h-dvh place-items-center px-5 py-10">
      <title>{`${signInWords.title} · ${words.product}`}</title>
      <div className="w-full max-w-sm">
        <Mark className="size-8" />
        <h1 className="mt-5 font-semibold text-xl">{signInWords.title}</h1>
        <p className="mt-2 text-muted">{signInWords.about}</p>
        <p className="mt-5 text-muted text-sm">{signInWords.how}</p>
        <CopyText text={signInWords.command} className="mt-2" />
        <p className="mt-4 text-muted text-sm">{signInWords.once}</p>
        <Button look="primary" size="lg" className="mt-6 w-full" busy={isFetching} onClick={check}>
          {signInWords.check}
        </Button>
        <p role="status" className="mt-3 min-h-5 text-center text-muted text-sm">
          {tried && !isFetching ? signInWords.still : null}
        </p>
      </div>
    </main>
  );
}
