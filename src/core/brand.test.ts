import { expect, test } from 'vitest';
import { checkBrand, plainKit } from './brand.ts';
import { captionThemes } from './caption-themes.ts';

test('a brand’s colours are told of where the spoken word is drawn otherwise than its caption style has it', () => {
  const boxed = captionThemes.find(({ mark, active }) => mark === 'box' && active.toUpperCase() === '#FFFFFF');
  if (!boxed) throw new Error('no such style');
  const found = (colors: { accent?: string; second?: string }) => checkBrand({ ...plainKit, captions: boxed.id, ...colors }, null);
  expect(found({ second: '#FFE14D' })).toEqual(['On #FFE14D the spoken word is drawn in #000000 instead of #FFFFFF.']);
  expect(found({ accent: '#FFE14D' })).toEqual(found({ second: '#FFE14D' }));
  expect(found({ accent: '#FFE14D', second: '#1B3F8C' })).toEqual([]);
});
