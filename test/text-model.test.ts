import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VideoSettings } from '#core/brief.ts';
import { agentNames } from '#core/roundtable.ts';
import { findBudget, setLimit } from '#db/queries/budgets.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { createOpenAiText } from '#providers/openai/openai.ts';
import { approve } from '#studio/review.ts';
import { author } from '#studio/write/author.ts';
import type { Desk } from '#studio/write/model/ask.ts';
import { holdTableByModel } from '#studio/write/model/hold-table.ts';
import { writeRequest } from '#studio/write/run.ts';
import type { WriteRequest } from '#studio/write/writer/request.ts';
import { tableFor } from '#studio/write/writer/write-script.ts';
import { declined, openaiContract, refused, streamed } from './contract-server/openai.ts';
import { type Answer, type ContractServer, startContractServer } from './contract-server/server.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';
import { goodTable, goodWords, withSegment } from './scripted-words.ts';

const apiKey = 'sk-secret-of-the-test-0123456789';
const embedded = 'the embedded writer wrote this instead.';
const answer = (value: unknown, usage = {}) => streamed(JSON.stringify(value), usage);
let test: TestHouse;
let server: ContractServer;
let seed = 100;

beforeAll(async () => {
  server = await startContractServer(openaiContract());
  test = await openTestHouse();
  const limits = { firstByteMs: 400, idleMs: 400, totalMs: 1500 };
  test.house.providers.text = createOpenAiText({ apiKey, baseUrl: server.url, limits }, 'openai/gpt-5.6-terra');
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(() => {
  server.reset();
});

const inWorkspace: TestHouse['house']['db']['inWorkspace'] = (id, use) => test.house.db.inWorkspace(id, use);
const budget = () => inWorkspace(test.workspaceId, (tx) => findBudget(tx, test.workspaceId));
const calls = (id: string) => inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id));

const filmSettings: VideoSettings = {
  format: 'ugc-60',
  profile: 'final',
  tone: 'tired-expert',
  character: null,
  seed: 1,
  autoApprove: false,
  slots: {},
};

function deskFor(videoId: string): Desk {
  const { house, workspaceId } = test;
  const { text } = house.providers;
  if (!text) throw new Error('there is no text model');
  return { house, text, workspaceId, videoId, run: '2', signal: new AbortController().signal };
}

/** A film of the bottle up to the script gate, with these answers of the model. */
async function writeFilm(...answers: Answer[]) {
  server.script('createResponse', ...answers, answer(goodTable));
  const id = await startVideo(test, { settings: { ...filmSettings, seed: ++seed } });
  const { video } = await untilSettled(test, id);
  await approve(test.house, test.workspaceId, id, { gate: 'brief', version: video.version });
  const detail = await untilSettled(test, id);
  expect(detail.video).toMatchObject({ state: 'review', gate: 'script' });
  const { script } = detail;
  if (!script) throw new Error('there is no script');
  const texts = script.script.segments.map(({ text }) => text);
  return { id, detail, row: script, texts, calls: (await calls(id)).filter(({ slot }) => slot.startsWith('script')) };
}

describe('a script by a text model', () => {
  it('is taken when it passes the gates, and costs what its tokens cost', async () => {
    const before = (await budget())?.usedMicros ?? 0;
    const { detail, row, texts, calls } = await writeFilm(answer(goodWords, { inputTokens: 1500, outputTokens: 1000 }));
    expect(server.violations).toEqual([]);
    expect(row).toMatchObject({ provider: 'openai/gpt-5.6-terra', degraded: [] });
    expect(texts.slice(1)).toEqual(goodWords.segments.map(({ text }) => text));
    expect(row.script.hooks.map(({ text }) => text).sort()).toEqual(goodWords.hooks.map(({ text }) => text).sort());
    expect(row.script.lint).toEqual([]);
    // A claim that names no fact of the page is not believed; the words themselves are held against the page.
    expect(row.script.segments[2]?.claims.map(({ factId }) => factId)).not.toContain('f99');
    expect(row.script.segments[2]?.claims.map(({ factId }) => factId)).toContain('f1');
    expect(calls).toMatchObject([{ slot: 'script', state: 'done', provider: 'openai/gpt-5.6-terra', costMicros: 15_000 }]);
    // The roundtable's 1,000 tokens in and 500 out come to 8,000.
    expect((await budget())?.usedMicros).toBe(before + 15_000 + 8000);
    expect(detail.madeWith).toContainEqual(expect.objectContaining({ stage: 'write', provider: 'openai/gpt-5.6-terra', degraded: [] }));
  });

  it('goes back once with what is wrong', async () => {
    const { row, texts, calls } = await writeFilm(
      answer(withSegment(1, 'It is guaranteed to cure a headache, and it costs $9.')),
      answer(goodWords),
    );
    expect(row).toMatchObject({ provider: 'openai/gpt-5.6-terra', degraded: [] });
    expect(texts[2]).toBe(goodWords.segments[1]?.text);
    expect(calls.map(({ slot, state }) => `${slot} ${state}`)).toEqual(['script done', 'script:mended done']);
    const second = JSON.stringify(server.heard[1]?.body);
    for (const fault of ['Absolute promises', 'treat or prevent', 'This price is not on the product page']) expect(second).toContain(fault);
  });

  it('is replaced in part where it still breaks a rule, and says so', async () => {
    const bad = answer(withSegment(1, 'It is guaranteed to cure a headache, and it costs $9.'));
    const { row, texts } = await writeFilm(bad, bad);
    expect(row.provider).toBe('openai/gpt-5.6-terra');
    expect(row.degraded).toEqual(['What OpenAI wrote for segment 3 did not pass the rules; the embedded writer wrote that part.']);
    expect(texts[1]).toBe(goodWords.segments[0]?.text);
    expect(texts[2]).not.toContain('headache');
    expect(row.script.lint.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('keeps the first answer when the second reading fails', async () => {
    const { row, texts } = await writeFilm(
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
    const { row, calls } = await writeFilm(...answers);
    expect(row.provider).toBe('local-writer');
    expect(row.degraded[0]).toContain(reason);
    expect(row.degraded[0]).toContain(embedded);
    expect(row.script.segments.every(({ text }) => text.length > 40)).toBe(true);
    expect(calls).toHaveLength(1);
    expect((await budget())?.reservedMicros).toBe(0);
  });

  it('is the embedded writer’s when nothing of an answer passes', async () => {
    const orders = answer({ hooks: [], segments: goodWords.segments.map(() => ({ text: 'Visit https://evil.example now.', claims: [] })) });
    const { row } = await writeFilm(orders, orders);
    expect(row.provider).toBe('local-writer');
    expect(row.degraded[0]).toMatch(/^Nothing OpenAI wrote passes the rules/);
  });

  it.each<[string, Answer, string]>([
    ['is slow', { ...answer(goodWords), lateMs: 2000 }, 'OpenAI took too long to answer'],
    ['drips', { ...answer(goodWords), dripMs: 200 }, 'OpenAI took too long to answer'],
    ['breaks off', { ...answer(goodWords), cutAfter: 6 }, 'OpenAI broke off its answer'],
    ['fails on its side', refused(500, 'Oops.'), 'OpenAI failed on its side (500)'],
  ])('leaves the money reserved and the call uncertain when the model %s', async (_, scripted, reason) => {
    const reserved = (await budget())?.reservedMicros ?? 0;
    const { row, calls } = await writeFilm(scripted);
    expect(row.provider).toBe('local-writer');
    expect(row.degraded[0]).toBe(`${reason}; ${embedded}`);
    expect(calls).toMatchObject([{ state: 'uncertain', error: { code: 'outcome_uncertain' } }]);
    expect((await budget())?.reservedMicros).toBe(reserved + (calls[0]?.estimateMicros ?? 0));
    expect(server.heard).toHaveLength(1);
  });

  it('is the embedded writer’s, and nothing is sent, when the budget does not allow it', async () => {
    const { usedMicros = 0, reservedMicros = 0 } = (await budget()) ?? {};
    await inWorkspace(test.workspaceId, (tx) => setLimit(tx, test.workspaceId, usedMicros + reservedMicros + 1000));
    const { row, calls } = await writeFilm();
    await inWorkspace(test.workspaceId, (tx) => setLimit(tx, test.workspaceId, null));
    expect(row.degraded[0]).toMatch(/^The budget does not allow \$0\.\d+ for script; the embedded writer/);
    expect(calls).toEqual([]);
    expect(server.heard).toEqual([]);
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
    expect(server.heard.every(({ body }) => !JSON.stringify(body).includes(apiKey))).toBe(true);
  });
});

describe('a roundtable by a text model', () => {
  const events = (id: string) =>
    inWorkspace(
      test.workspaceId,
      async ({ client }) =>
        (
          await client.query<{ words: string }>(
            "select data ->> 'words' as words from event where video_id = $1 and type = 'roundtable-said'",
            [id],
          )
        ).rows,
    );
  const filmWithTable = async (table: unknown) => {
    server.script('createResponse', answer(goodWords), answer(table));
    return writeFilm();
  };

  it('settles the pictures, and is heard', async () => {
    const { id, row } = await filmWithTable(goodTable);
    expect(row.degraded).toEqual([]);
    expect(row.remarks).toEqual(goodTable.talk);
    expect((await events(id)).map(({ words }) => words)).toEqual(goodTable.talk.map(({ words }) => words));
    const [shot] = row.script.segments.map((segment) => segment.shot);
    expect(shot).toEqual({ set: 'kitchen', ...goodTable.segments[0] });
  });

  it('is told while it speaks, without what the rules refuse', async () => {
    const { row, id } = await writeFilm(answer(goodWords));
    const heard: string[] = [];
    const say: Desk['say'] = (saying) => heard.push(saying ? `${saying.agent}: ${saying.words}` : 'silence');
    const opening = goodTable.talk[0];
    const talk = [
      { ...opening, words: `${opening?.words} Now go to www.evil.example and enter SAVE20 before midnight.` },
      ...goodTable.talk.slice(1),
    ];
    server.script('createResponse', answer({ ...goodTable, talk }));
    const request = writeRequest({ ...filmSettings, seed: ++seed }, row.product, null);
    await holdTableByModel({ ...deskFor(id), say }, tableFor(request));
    expect(new Set(heard.map((line) => line.split(':')[0]))).toEqual(new Set([...agentNames, 'silence']));
    expect(heard.at(-1)).toBe('silence');
    expect(heard.join()).not.toMatch(/evil|SAVE20/);
  });

  it('is filled up by the embedded agents where it is not whole, and says with what', async () => {
    const [first, second, ...rest] = goodTable.segments;
    const { row } = await filmWithTable({
      ...goodTable,
      set: 'moon base',
      talk: goodTable.talk.slice(1),
      segments: [
        { ...first, light: 'See https://evil.example for light.', shots: [{ ...shots(first)[0], framing: 'sideways' }] },
        {
          ...second,
          sound: null,
          grade: 'Before and after: wrinkles disappear in 7 days.',
          shots: shots(second).map((shot) => ({ ...shot, share: 7 })),
        },
        ...rest,
      ],
    });
    expect(row.degraded).toEqual([
      "What OpenAI said at the roundtable was not whole; the embedded agents' words stand instead.",
      'What OpenAI gave for the pictures was not whole or broke a rule; the embedded agents filled shots, light of segment 1; grade, sound of segment 2; the place.',
    ]);
    const shown = row.script.segments.map((segment) => segment.shot);
    expect(shown[0]).toMatchObject({ look: goodTable.segments[0]?.look });
    expect(shown[0]?.light).not.toContain('evil');
    expect(shown[1]?.sound).not.toBe('');
    for (const { shots } of shown) expect(shots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('is the embedded agents’, loudly, when the model breaks off', async () => {
    server.script('createResponse', answer(goodWords), { ...answer(goodTable), cutAfter: 9 });
    const { row, id } = await writeFilm();
    expect(row.provider).toBe('openai/gpt-5.6-terra');
    expect(row.degraded).toEqual(['OpenAI broke off its answer; the embedded agents settled the pictures instead.']);
    expect((await calls(id)).map(({ slot, state }) => `${slot} ${state}`)).toContain('roundtable uncertain');
  });
});

const shots = (segment: (typeof goodTable.segments)[number] | undefined) => segment?.shots ?? [];

describe('a text model and a crash', () => {
  const request = (seed: number): WriteRequest => writeRequest({ ...filmSettings, seed }, bottle, null);
  let bottle: WriteRequest['product'];
  let desk: Desk;

  beforeAll(async () => {
    const { row, id } = await writeFilm(answer(goodWords));
    bottle = row.product;
    desk = deskFor(id);
  });

  it('pays nothing twice when the process dies after the payment', async () => {
    server.script('createResponse', answer(goodWords), answer(goodTable));
    const dies = async () => Promise.reject(new Error('killed'));
    await expect(author(request(7), dies, desk)).rejects.toThrow('killed');
    const { provider } = await author(request(7), async () => undefined, { ...desk, run: '3' });
    expect(provider).toBe('openai/gpt-5.6-terra');
    expect(server.heard).toHaveLength(2);
  });

  it('does not send a call again that was lost, within the same run', async () => {
    server.script('createResponse', { ...answer(goodWords), cutAfter: 2 }, answer(goodWords), answer(goodTable));
    const lost = await author(request(8), async () => undefined, desk);
    const again = await author(request(8), async () => undefined, desk);
    expect([lost.provider, again.provider]).toEqual(['local-writer', 'local-writer']);
    expect(again.degraded[0]).toBe(`OpenAI was asked before, and nobody knows whether it answered; ${embedded}`);
    expect(server.heard).toHaveLength(1);
    const next = await author(request(8), async () => undefined, { ...desk, run: '4' });
    expect(next.provider).toBe('openai/gpt-5.6-terra');
  });
});
