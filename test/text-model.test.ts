import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setLimit } from '#db/queries/budgets.ts';
import { estimateNewVideo } from '#studio/estimate.ts';
import { approve, estimateRerun } from '#studio/review.ts';
import { changeScript, estimateScriptChange } from '#studio/script-edits.ts';
import { showVideo } from '#studio/videos.ts';
import { declined, refused, streamed } from './contract-server/openai.ts';
import type { Answer } from './contract-server/server.ts';
import { startVideo, untilSettled } from './house.ts';
import { goodSegment, goodTable, goodWords, withSegment } from './scripted-words.ts';
import { answer, apiKey, openTextHouse, type TextHouse } from './text-house.ts';

const embedded = 'the embedded writer wrote this instead.';
let test: TextHouse;

beforeAll(async () => {
  test = await openTextHouse();
});
afterAll(() => test.close());
beforeEach(() => test.server.reset());

describe('a script by a text model', () => {
  it('is taken when it passes the gates, and costs what its tokens cost', async () => {
    const before = (await test.budget()).usedMicros ?? 0;
    const { detail, row, texts, calls } = await test.writeFilm(answer(goodWords, { inputTokens: 1500, outputTokens: 1000 }));
    expect(test.server.violations).toEqual([]);
    expect(row).toMatchObject({ provider: 'openai/gpt-5.6-terra', degraded: [] });
    expect(texts.slice(1)).toEqual(goodWords.segments.map(({ text }) => text));
    expect(row.script.hooks.map(({ text }) => text).sort()).toEqual(goodWords.hooks.map(({ text }) => text).sort());
    expect(row.script.lint).toEqual([]);
    // A claim that names no fact of the page is not believed; the words themselves are held against the page.
    expect(row.script.segments[2]?.claims.map(({ factId }) => factId)).not.toContain('f99');
    expect(row.script.segments[2]?.claims.map(({ factId }) => factId)).toContain('f1');
    expect(calls).toMatchObject([{ slot: 'script', state: 'done', provider: 'openai/gpt-5.6-terra', costMicros: 15_000 }]);
    // The roundtable's 1,000 tokens in and 500 out come to 8,000.
    expect((await test.budget()).usedMicros).toBe(before + 15_000 + 8000);
    expect(detail.madeWith).toContainEqual(expect.objectContaining({ stage: 'write', provider: 'openai/gpt-5.6-terra', degraded: [] }));
  });

  it('goes back once with what is wrong', async () => {
    const { row, texts, calls } = await test.writeFilm(
      answer(withSegment(1, 'It is guaranteed to cure a headache, and it costs $9.')),
      answer(goodWords),
    );
    expect(row).toMatchObject({ provider: 'openai/gpt-5.6-terra', degraded: [] });
    expect(texts[2]).toBe(goodWords.segments[1]?.text);
    expect(calls.map(({ slot, state }) => `${slot} ${state}`)).toEqual(['script done', 'script:mended done']);
    const second = JSON.stringify(test.server.heard[1]?.body);
    for (const fault of ['Absolute promises', 'treat or prevent', 'This price is not on the product page']) expect(second).toContain(fault);
  });

  it('is replaced in part where it still breaks a rule, and says so', async () => {
    const bad = answer(withSegment(1, 'It is guaranteed to cure a headache, and it costs $9.'));
    const { row, texts } = await test.writeFilm(bad, bad);
    expect(row.provider).toBe('openai/gpt-5.6-terra');
    expect(row.degraded).toEqual(['What OpenAI wrote for segment 3 did not pass the rules; the embedded writer wrote that part.']);
    expect(texts[1]).toBe(goodWords.segments[0]?.text);
    expect(texts[2]).not.toContain('headache');
    expect(row.script.lint.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('keeps the first answer when the second reading fails', async () => {
    const { row, texts } = await test.writeFilm(
      answer(withSegment(0, `${goodWords.segments[0]?.text} And so on and on, until the afternoon.`)),
      refused(429, 'Slow down.'),
    );
    expect(row.degraded[0]).toMatch(/^The second reading failed: OpenAI takes no more requests/);
    expect(texts[1]).toContain('And so on');
  });

  it.each<[string, Answer[], string]>([
    ['refuses the key', [refused(401, `Bad key ${apiKey}`)], 'OpenAI refused the key (401)'],
    [
      'is asked too often',
      [refused(429, 'Slow down.', { 'retry-after': '7' })],
      'OpenAI takes no more requests at the moment (429): Slow down. Try again in 7 s',
    ],
    ['declines', [declined('No.')], 'OpenAI refused to answer'],
    ['answers no JSON', [streamed('Here you go: {"hooks": [')], 'OpenAI did not answer in JSON'],
    ['answers in another shape', [answer({ hooks: [], segments: 'none' })], 'OpenAI answered in another shape than asked for'],
    ['adds a field', [answer({ ...goodWords, price: 1 })], 'OpenAI answered in another shape than asked for'],
  ])('is the embedded writer’s, loudly, when the model %s', async (_, answers, reason) => {
    const { row, calls } = await test.writeFilm(...answers);
    expect(row.provider).toBe('local-writer');
    expect(row.degraded[0]).toContain(reason);
    expect(row.degraded[0]).toContain(embedded);
    expect(row.script.segments.every(({ text }) => text.length > 40)).toBe(true);
    expect(calls).toHaveLength(1);
    expect((await test.budget()).reservedMicros).toBe(0);
  });

  it('is asked for by each film for itself, when the same question had no answer of use', async () => {
    const { id } = await test.writeFilm(declined('No.'));
    const { video } = await showVideo(test.house, test.workspaceId, id);
    test.server.reset();
    test.server.script('createResponse', answer(goodWords), answer(goodTable));
    const twin = await startVideo(test, { settings: video.settings });
    const { video: waiting } = await untilSettled(test, twin);
    await approve(test.house, test.workspaceId, twin, { gate: 'brief', version: waiting.version });
    const { script } = await untilSettled(test, twin);
    expect(script).toMatchObject({ provider: 'openai/gpt-5.6-terra' });
    expect(test.server.heard).toHaveLength(2);
  });

  it('is the embedded writer’s when nothing of an answer passes', async () => {
    const orders = answer({ hooks: [], segments: goodWords.segments.map(() => ({ text: 'Visit https://evil.example now.', claims: [] })) });
    const { row } = await test.writeFilm(orders, orders);
    expect(row.provider).toBe('local-writer');
    expect(row.degraded[0]).toMatch(/^Nothing OpenAI wrote passes the rules/);
  });

  it.each<[string, Answer, string]>([
    ['is slow', { ...answer(goodWords), lateMs: 2000 }, 'OpenAI took too long to answer'],
    ['drips', { ...answer(goodWords), dripMs: 200 }, 'OpenAI took too long to answer'],
    ['breaks off', { ...answer(goodWords), cutAfter: 6 }, 'OpenAI broke off its answer'],
    ['fails on its side', refused(500, 'Oops.'), 'OpenAI failed on its side (500)'],
  ])('leaves the money reserved and the call uncertain when the model %s', async (_, scripted, reason) => {
    const reserved = (await test.budget()).reservedMicros ?? 0;
    const { row, calls } = await test.writeFilm(scripted);
    expect(row.provider).toBe('local-writer');
    expect(row.degraded[0]).toBe(`${reason}; ${embedded}`);
    expect(calls).toMatchObject([{ state: 'uncertain', error: { code: 'outcome_uncertain' } }]);
    expect((await test.budget()).reservedMicros).toBe(reserved + (calls[0]?.estimateMicros ?? 0));
    expect(test.server.heard).toHaveLength(1);
  });

  it('is the embedded writer’s, and nothing is sent, when the budget does not allow it', async () => {
    const { usedMicros = 0, reservedMicros = 0 } = await test.budget();
    await test.house.db.inWorkspace(test.workspaceId, (tx) =>
      setLimit(tx, test.workspaceId, { scope: 'workspace', id: '' }, usedMicros + reservedMicros + 1000),
    );
    const { row, calls } = await test.writeFilm();
    await test.house.db.inWorkspace(test.workspaceId, (tx) => setLimit(tx, test.workspaceId, { scope: 'workspace', id: '' }, null));
    expect(row.degraded[0]).toMatch(/^The budget does not allow \$0\.\d+ for script; the embedded writer/);
    expect(calls).toEqual([]);
    expect(test.server.heard).toEqual([]);
  });

  it('is told its price before, and costs no more', async () => {
    const told = estimateNewVideo(test.house, { format: 'ugc-60', profile: 'final' });
    expect(told.make.slice(0, 2).map(({ stage, slot }) => `${stage} ${slot}`)).toEqual(['write script', 'write roundtable']);
    const bad = answer(withSegment(1, 'It is guaranteed to cure a headache, and it costs $9.'));
    const { id } = await test.writeFilm(bad, answer(goodWords));
    const reserved = (await test.calls(id)).reduce((sum, { estimateMicros }) => sum + estimateMicros, 0);
    expect(told.price).toBeGreaterThanOrEqual(reserved);
    expect(await estimateRerun(test.house, test.workspaceId, id, 'write')).toMatchObject({ price: told.price });
  });

  it('never lets the key out', async () => {
    const tables = await test.house.db.asOwner(({ client }) =>
      client.query<{ name: string }>(
        "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
      ),
    );
    expect(tables.rows.length).toBeGreaterThan(10);
    for (const { name } of tables.rows) {
      const { rows } = await test.house.db.asOwner(({ client }) =>
        client.query(`select 1 from ${name} as t where t::text like $1`, [`%${apiKey}%`]),
      );
      expect(rows, name).toEqual([]);
    }
    expect(test.server.heard.every(({ body }) => !JSON.stringify(body).includes(apiKey))).toBe(true);
  });
});

describe('a segment written anew by a text model', () => {
  const regenerate = (id: string, note?: string) =>
    changeScript(test.house, test.workspaceId, id, { kind: 'regenerate', segment: 2, ...(note === undefined ? {} : { note }) });

  it('goes between the others, by the wish, for the price that was told', async () => {
    const { id, texts } = await test.writeFilm(answer(goodWords));
    const told = await estimateScriptChange(test.house, test.workspaceId, id, { kind: 'regenerate', segment: 2 });
    expect(told.make[0]).toMatchObject({ stage: 'write', slot: 'script:2', price: expect.any(Number) });
    test.server.script('createResponse', answer(goodSegment));
    const { script } = await regenerate(id, 'mention the sink');
    expect(script.segments.map(({ text }) => text)).toEqual([texts[0], goodSegment.text, texts[2], texts[3]]);
    expect(script.segments[1]?.shot).toBeTruthy();
    expect(JSON.stringify(test.server.heard.at(-1)?.body)).toContain('mention the sink');
    const { row } = await latest(id);
    expect(row).toMatchObject({ origin: 'regenerate', provider: 'openai/gpt-5.6-terra', degraded: [] });
    const [call] = (await test.calls(id)).filter(({ slot }) => slot === 'script:2');
    expect(call?.costMicros).toBeLessThan(told.make[0]?.price ?? 0);
  });

  it('goes back once, and then is the embedded writer’s, which is said', async () => {
    const { id, texts } = await test.writeFilm(answer(goodWords));
    const bad = answer({ ...goodSegment, text: `${goodSegment.text} Guaranteed.` });
    test.server.script('createResponse', bad, bad);
    const { script } = await regenerate(id);
    expect(script.segments[1]?.text).not.toContain('Guaranteed');
    expect(script.segments[1]?.text).not.toBe(texts[1]);
    expect((await latest(id)).row.degraded[0]).toMatch(
      /^What OpenAI wrote does not pass the rules .*; the embedded writer wrote segment 2 instead\.$/,
    );
  });

  it('gives other openings for the first', async () => {
    const { id, texts } = await test.writeFilm(
      answer({ ...goodWords, hooks: goodWords.hooks.slice(0, 1) }),
      answer({ ...goodWords, hooks: goodWords.hooks.slice(0, 1) }),
    );
    const { script: before } = await showVideo(test.house, test.workspaceId, id);
    expect(before?.degraded).toEqual(['Of the openings by OpenAI 1 passed the rules; the embedded writer wrote the others.']);
    test.server.script('createResponse', answer({ hooks: goodWords.hooks.slice(1) }));
    const { script } = await changeScript(test.house, test.workspaceId, id, { kind: 'regenerate', segment: 1 });
    expect(script.hooks.map(({ text }) => text).sort()).toEqual(
      goodWords.hooks
        .slice(1)
        .map(({ text }) => text)
        .sort(),
    );
    expect(script.segments.map(({ text }) => text)).toEqual([script.hooks[0]?.text, ...texts.slice(1)]);
    expect(script.segments[0]?.overlays[0]?.text).toBe(script.hooks[0]?.overlay);
  });

  it('is told with who wrote it when an earlier version comes back', async () => {
    const { id, texts } = await test.writeFilm(answer(goodWords));
    test.server.script('createResponse', refused(401, 'Bad key.'));
    await regenerate(id);
    expect((await latest(id)).row).toMatchObject({ provider: 'local-writer', degraded: [expect.stringContaining('refused the key')] });
    await changeScript(test.house, test.workspaceId, id, { kind: 'restore', version: 1 });
    const { row } = await latest(id);
    expect(row).toMatchObject({ provider: 'openai/gpt-5.6-terra', degraded: [] });
    expect(row.script.segments.map(({ text }) => text)).toEqual(texts);
  });

  it('is refused for nothing where the change would be', async () => {
    const { id } = await test.writeFilm(answer(goodWords));
    const asked = test.server.heard.length;
    const stale = changeScript(test.house, test.workspaceId, id, { kind: 'regenerate', segment: 2 }, 1);
    await expect(stale).rejects.toMatchObject({ code: 'version_mismatch' });
    const beyond = changeScript(test.house, test.workspaceId, id, { kind: 'regenerate', segment: 9 });
    await expect(beyond).rejects.toMatchObject({ code: 'invalid_input' });
    expect(test.server.heard).toHaveLength(asked);
  });

  const latest = async (id: string) => {
    const { script } = await showVideo(test.house, test.workspaceId, id);
    if (!script) throw new Error('there is no script');
    return { row: script };
  };
});
