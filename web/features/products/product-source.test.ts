import { describe, expect, it } from 'vitest';
import { emptyForm, formSource, htmlSource, isPrice } from './product-source.ts';

describe('a product told by hand', () => {
  it('needs a name, and a price that is one', () => {
    expect(formSource(emptyForm)).toBeNull();
    expect(formSource({ ...emptyForm, name: ' Elm Tray ' })).toEqual({ kind: 'form', name: 'Elm Tray', facts: [] });
    expect(formSource({ ...emptyForm, name: 'Elm Tray', amount: 'cheap' })).toBeNull();
    expect(isPrice({ ...emptyForm, amount: '24,50', currency: 'eu' })).toBe(false);
    expect(formSource({ ...emptyForm, name: 'Elm Tray', amount: '24,50', currency: 'eur', facts: 'One piece.\n\n Weighs 420 g.' })).toEqual(
      {
        kind: 'form',
        name: 'Elm Tray',
        price: { amount: 24.5, currency: 'EUR' },
        facts: ['One piece.', 'Weighs 420 g.'],
      },
    );
  });

  it('is sent as a file when the pasted page is larger than a request', () => {
    expect(htmlSource('  ', '')).toBeNull();
    expect(htmlSource('<h1>Tray</h1>', ' https://shop.example/tray ')).toEqual({
      kind: 'html',
      html: '<h1>Tray</h1>',
      url: 'https://shop.example/tray',
    });
    expect(htmlSource('a'.repeat(300_000), '')).toBeInstanceOf(File);
  });
});
