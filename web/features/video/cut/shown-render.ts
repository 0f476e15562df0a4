import type { Render } from './cut-types.ts';

/** Of the renders of one kind, newest first, the one to show: of the cut as it stands where there is one, else the newest. */
export function shownRender(renders: readonly Render[], kind: Render['kind']): Render | null {
  const alike = renders.filter((render) => render.kind === kind);
  return alike.find(({ current }) => current) ?? alike[0] ?? null;
}
