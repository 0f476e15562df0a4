'use client';

import { type ComponentProps, type ComponentType, cloneElement, lazy, type ReactElement, Suspense, useMemo, useState } from 'react';

interface OnDemandProps {
  /** The button that stands for it until then. */
  trigger: ReactElement<ComponentProps<'button'>>;
  /** Brings a component that draws the same button, opened. */
  load: () => Promise<ComponentType>;
}

/** Loads what a button opens when the button is first touched, not with the page. */
export function OnDemand({ trigger, load }: OnDemandProps) {
  const [wanted, setWanted] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once, by whichever function came first.
  const Loaded = useMemo(() => lazy(async () => ({ default: await load() })), []);
  const warm = () => void load();
  const button = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: warm,
    onFocus: warm,
    onClick: () => setWanted(true),
  });
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <Loaded />
    </Suspense>
  );
}
