import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pass, refuse, settled, smallFilm, succeed, type Video } from './api/film-steps.ts';
import { openTestApi, type TestApi } from './api-house.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const change = (api: TestApi, sql: string, values: unknown[]) => api.house.db.asOwner(({ client }) => client.query(sql, values));

/** A video at its script gate, whose script names the price. */
async function priced(seed: number): Promise<string> {
  const { id } = (await succeed(api, 'POST /videos', { body: smallFilm({ format: 'ugc-60', seed }) }, 201)).body;
  await pass(api, id, 'brief');
  await settled(api, id);
  const body = { kind: 'text' as const, segment: 4, text: 'It was $34 when we checked. The link is below.' };
  await succeed(api, 'POST /videos/{id}/scripts', { params: { id }, body }, 201);
  return id;
}

const approve = (id: string, { version }: Video) => ({ params: { id }, body: { gate: 'script' as const, version } });
const priceFindings = ({ script }: Video) => script?.script.lint.filter(({ rule }) => rule.startsWith('price-')) ?? [];

describe('a price at the script gate', { timeout: 60_000 }, () => {
  let id = '';
  /** Sets back when the product was read. */
  const age = (days: number) =>
    change(api, `update product set analysis = jsonb_set(analysis, '{readAt}', to_jsonb($1::text))`, [
      new Date(Date.now() - days * 86_400_000).toISOString(),
    ]);

  it('stands for less than seven days after it was read', async () => {
    id = await priced(1);
    await age(6.9);
    expect(priceFindings(await settled(api, id))).toEqual([]);
    await age(9);
    const shown = await settled(api, id);
    expect(priceFindings(shown)).toEqual([
      { rule: 'price-age', level: 'error', segment: 3, words: '$34', message: 'The price was read 9 days ago. Read the page again.' },
    ]);
    const refused = await refuse(api, 'POST /videos/{id}/approve', approve(id, shown), 'claim_refused');
    expect(refused?.hint).toMatch(/another take of “product”/);
    // Asked of today only: no version of the script keeps it.
    const versions = (await succeed(api, 'GET /videos/{id}/scripts', { params: { id } })).body.items;
    expect(versions.some(({ script }) => script.lint.some(({ rule }) => rule === 'price-age'))).toBe(false);
  });

  it('stands again when the product is read again and says the same, in the same words', async () => {
    const before = await settled(api, id);
    const product = { params: { id: before.product?.id ?? '' } };
    await succeed(api, 'PATCH /products/{id}', { ...product, body: { brand: 'Own' } });
    await succeed(api, 'PATCH /products/{id}', { ...product, body: { reset: ['brand'] } });
    await succeed(api, 'POST /videos/{id}/takes', { params: { id }, body: { slot: 'product' } }, 202);
    await pass(api, id, 'brief');
    const after = await settled(api, id);
    expect([after.gate, after.script?.n, priceFindings(after)]).toEqual(['script', before.script?.n, []]);
    await age(8);
    // Reading it in the library does as well.
    await succeed(api, 'POST /products', { body: { source: smallFilm().source, again: true } }, 201);
    await pass(api, id, 'script');
    expect((await settled(api, id)).gate).toBe('character');
  });

  it('that is another by now asks for another script', async () => {
    const other = await priced(2);
    const product = { params: { id: (await settled(api, other)).product?.id ?? '' } };
    await succeed(api, 'PATCH /products/{id}', { ...product, body: { price: { amount: 29, currency: 'USD' } } });
    const shown = await settled(api, other);
    expect(priceFindings(shown)).toMatchObject([{ rule: 'price-changed', segment: 3, message: expect.stringContaining('29 USD') }]);
    expect((await refuse(api, 'POST /videos/{id}/approve', approve(other, shown), 'claim_refused'))?.hint).toMatch(/“script”/);
    await succeed(api, 'POST /videos/{id}/takes', { params: { id: other }, body: { slot: 'script' } }, 202);
    const again = await settled(api, other);
    expect([again.gate, priceFindings(again)]).toEqual(['script', []]);
    expect(again.script?.n).toBeGreaterThan(shown.script?.n ?? 0);
    // An earlier version that names the old price can't get past the gate either.
    const restore = { kind: 'restore' as const, version: shown.script?.n ?? 0 };
    const restored = (await succeed(api, 'POST /videos/{id}/scripts', { params: { id: other }, body: restore }, 201)).body.version;
    expect(restored.script.segments).toEqual(shown.script?.script.segments);
    const back = await settled(api, other);
    expect(priceFindings(back)).toMatchObject([{ rule: 'price-changed', segment: 3 }]);
    await refuse(api, 'POST /videos/{id}/approve', approve(other, back), 'claim_refused');
    await succeed(api, 'PATCH /products/{id}', { ...product, body: { reset: ['price'] } });
  });

  it('stops a film that passes its gates by itself', async () => {
    const hasty = await priced(5);
    const at = { params: { id: hasty } };
    await succeed(api, 'POST /videos/{id}/back', { ...at, body: { gate: 'brief' } });
    await succeed(api, 'PATCH /videos/{id}', { ...at, body: { autoApprove: true } });
    await age(30);
    await pass(api, hasty, 'brief');
    const shown = await settled(api, hasty);
    expect([shown.gate, shown.error, shown.autoApprove]).toEqual(['script', null, true]);
    expect(priceFindings(shown).map(({ rule }) => rule)).toContain('price-age');
  });
});

describe('a script at its gate', { timeout: 60_000 }, () => {
  it('gets five other openings when its opening is written again, of which each can be taken', async () => {
    const { id } = (await succeed(api, 'POST /videos', { body: smallFilm({ format: 'ugc-60', profile: 'final', seed: 8 }) }, 201)).body;
    await pass(api, id, 'brief');
    const at = { params: { id } };
    const first = (await settled(api, id)).script?.script;
    const body = { kind: 'regenerate' as const, segment: 1, note: 'less shouting' };
    const { version } = (await succeed(api, 'POST /videos/{id}/scripts', { ...at, body }, 201)).body;
    expect(version).toMatchObject({ origin: 'regenerate', note: 'less shouting' });
    const { hooks, hook, segments } = version.script;
    expect([first?.hooks.length, hooks.length, new Set(hooks.map(({ kind }) => kind)).size]).toEqual([5, 5, 5]);
    expect(hooks.filter(({ text }) => first?.hooks.some((old) => old.text === text)).length).toBeLessThan(3);
    expect([hooks[hook]?.text, hooks[hook]?.score.points.length]).toEqual([segments[0]?.text, 7]);
    expect(segments.slice(1)).toEqual(first?.segments.slice(1));
    for (const choice of [5, 2]) {
      const taken = (await succeed(api, 'POST /videos/{id}/scripts', { ...at, body: { kind: 'hook', hook: choice } }, 201)).body.version;
      expect(taken.script.segments[0]?.text).toBe(hooks[choice - 1]?.text);
      expect(taken.script.hooks.map(({ text }) => text)).toEqual(hooks.map(({ text }) => text));
    }
  });

  it('is written again as a whole, with a note that is shown', async () => {
    const { id } = (await succeed(api, 'POST /videos', { body: smallFilm({ seed: 21 }) }, 201)).body;
    await pass(api, id, 'brief');
    await settled(api, id);
    await succeed(api, 'POST /videos/{id}/takes', { params: { id }, body: { slot: 'script', note: 'shorter' } }, 202);
    const again = await settled(api, id);
    expect(again).toMatchObject({ gate: 'script', script: { n: 2, origin: 'writer', note: 'shorter' } });
    const versions = (await succeed(api, 'GET /videos/{id}/scripts', { params: { id } })).body.items;
    expect(versions.map(({ note, current }) => [note, current])).toEqual([
      [null, false],
      ['shorter', true],
    ]);
  });
});

describe('a script of one’s own', { timeout: 60_000 }, () => {
  it('keeps how the segments are shot, as a person has edited it', async () => {
    const id = await priced(5);
    const params = { id };
    const [opening] = (await settled(api, id)).script?.script.segments ?? [];
    if (!opening) throw new Error('there is no script');
    const shot = { ...opening.shot, light: 'One candle on the table.' };
    await succeed(api, 'POST /videos/{id}/scripts', { params, body: { kind: 'shot', segment: 1, shot } }, 201);
    const text = 'Warm by lunch?\n\nThe desk is warm, too.\n\nThe Nord bottle keeps drinks cold for 24 hours.\n\nThe link is below.';
    await succeed(api, 'POST /videos/{id}/scripts', { params, body: { kind: 'upload', text } }, 201);
    const [own] = (await settled(api, id)).script?.script.segments ?? [];
    expect([own?.text, own?.shot.light]).toEqual(['Warm by lunch?', 'One candle on the table.']);
  });
});
