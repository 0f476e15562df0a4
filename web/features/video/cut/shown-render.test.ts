import { expect, it } from 'vitest';
import type { Render } from './cut-types.ts';
import { shownRender } from './shown-render.ts';

const render = (id: string, current: boolean, kind: Render['kind'] = '1:1') => ({ id, kind, current }) as Render;

it('shows the file of the cut as it stands, also when another cut’s was made after it', () => {
  const first = render('first', true);
  expect(shownRender([render('newer', false), render('other', true, 'srt'), first], '1:1')).toBe(first);
});

it('shows the newest file while there is none of this cut', () => {
  const newer = render('newer', false);
  expect(shownRender([newer, render('older', false)], '1:1')).toBe(newer);
  expect(shownRender([newer], 'srt')).toBeNull();
});
