let wanted = false;
let focus: (() => void) | null = null;

/** Brings the cursor into the entry box, now or as soon as it is there. */
export function requestEntryFocus(): void {
  if (focus) focus();
  else wanted = true;
}

/** For the box itself, when it appears; returns what takes it away again. */
export function offerEntryFocus(take: () => void): () => void {
  focus = take;
  if (wanted) take();
  wanted = false;
  return () => {
    if (focus === take) focus = null;
  };
}
