'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

const TooltipLayer = lazy(async () => ({ default: (await import('./tooltip-layer.tsx')).TooltipLayer }));

/** The page's tips, from the moment that a hand is on mouse or keyboard. */
export function Tooltips() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const signs = ['pointermove', 'keydown'] as const;
    const want = () => setWanted(true);
    for (const sign of signs) document.addEventListener(sign, want, { once: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, want);
    };
  }, []);
  return <Suspense>{wanted ? <TooltipLayer /> : null}</Suspense>;
}
