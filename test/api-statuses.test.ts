import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '#api/app.ts';
import { describeApi } from '#api/openapi.ts';
import { errorsOf } from '#contract/operation.ts';
import { brandSteps } from './api/brand-scenario.ts';
import { cutSteps } from './api/cut-scenario.ts';
import { fileSteps } from './api/files-scenario.ts';
import { filmSteps } from './api/film-scenario.ts';
import { librarySteps, shopPort } from './api/library-scenario.ts';
import { operations } from './api/operations.ts';
import { peopleSteps } from './api/people-scenario.ts';
import { openProxy } from './api/proxy.ts';
import { referenceSteps } from './api/reference-scenario.ts';
import { expectRefusal, shapes } from './api/shape.ts';
import { shelfSteps } from './api/shelf-scenario.ts';
import { spendingSteps } from './api/spending-scenario.ts';
import { voiceSteps } from './api/voice-scenario.ts';
import { openTestApi, type TestApi } from './api-house.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi({ allowFetch: [`127.0.0.1:${shopPort}`] });
});
afterAll(() => api.close());

describe('every operation', { timeout: 60_000 }, () => {
  it.each(Object.entries(shapes))('%s', (_, tryIt) => tryIt(api));
});

describe('a film by hand over HTTP', { timeout: 180_000 }, () => {
  it.each(Object.entries(filmSteps))('%s', (_, step) => step(api));
});

describe('the cut over HTTP', { timeout: 180_000 }, () => {
  it.each(Object.entries(cutSteps))('%s', (_, step) => step(api));
});

describe('the library over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(librarySteps))('%s', (_, step) => step(api));
});

describe('brand kits over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(brandSteps))('%s', (_, step) => step(api));
});

describe('characters over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(peopleSteps))('%s', (_, step) => step(api));
});

describe('what is around a script, over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(shelfSteps))('%s', (_, step) => step(api));
});

describe('spending over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(spendingSteps))('%s', (_, step) => step(api));
});

describe('voices over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(voiceSteps))('%s', (_, step) => step(api));
});

describe('reference videos over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(referenceSteps))('%s', (_, step) => step(api));
});

describe('files over HTTP', { timeout: 60_000 }, () => {
  it.each(Object.entries(fileSteps))('%s', (_, step) => step(api));
});

describe('a server in need', { timeout: 60_000 }, () => {
  it('holds callers to their share of requests, on every operation', async () => {
    const strict = await openTestApi({ work: false, perSecond: 0.01 });
    try {
      for (const known of operations) {
        const { headers } = await expectRefusal(strict, known, {}, 'rate_limited');
        expect(headers.get('retry-after')).toBe('1');
      }
      for (const one of strict.seen) api.seen.add(one);
    } finally {
      await strict.close();
    }
  });

  it('says that its database is away, and that it lives', async () => {
    const proxy = openProxy();
    const lonely = await openTestApi({ work: false, reach: proxy.reach });
    proxy.cut();
    try {
      const cookie = 'hookline_session=hks_x';
      const asking = operations.filter(({ operation }) => operation.needs !== 'nobody');
      // All at once: each is given five seconds for the database to come back.
      await Promise.all(
        asking.map((known) =>
          expectRefusal(
            lonely,
            known,
            known.operation.needs === 'platform' ? { token: null, headers: { cookie } } : {},
            'database_unavailable',
          ),
        ),
      );
      expect((await lonely.call('GET /health', {})).error?.code).toBe('database_unavailable');
      expect((await lonely.call('GET /health/live', {})).body).toEqual({ live: true });
      for (const one of lonely.seen) api.seen.add(one);
    } finally {
      await lonely.close();
    }
  });

  it('is limited by its own rate for each caller, and grants the next second anew', async () => {
    const instance = await createApi(api.house, { version: '0.0.0', cookie: 'hookline_session', worker: false, perSecond: 5 });
    const ask = (token: string, remoteAddress: string) =>
      instance.fetch(new Request('http://127.0.0.1/api/session', { headers: { authorization: `Bearer ${token}` } }), {
        incoming: { socket: { remoteAddress } },
      });
    const statuses = async (token: string, address: string) => {
      const all = [];
      for (let n = 0; n < 14; n++) all.push((await ask(token, address)).status);
      return all.filter((status) => status === 200).length;
    };
    expect(await statuses(api.tokens.owner, '10.0.0.1')).toBeLessThan(14);
    expect(await statuses(api.tokens.viewer, '10.0.0.2')).toBeGreaterThanOrEqual(10);
    for (let n = 0; n < 25; n++) await ask(`hkl_guess${n}`, `10.0.1.${n}`);
    await instance.close();
  });
});

describe('the document', () => {
  const documented = Object.entries((describeApi('0') as { paths: Record<string, Record<string, { responses: object }>> }).paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
      ),
  );

  it('lists every status and code that was seen', () => {
    const listed = new Set([
      ...documented,
      ...operations.flatMap(({ route, operation }) => errorsOf(route, operation).map((code) => `${route} ${code}`)),
    ]);
    expect([...api.seen].filter((one) => !listed.has(one))).toEqual([]);
  });

  it('lists no status that was not seen', () => {
    expect(documented.filter((one) => !api.seen.has(one))).toEqual([]);
  });

  it('lists no code that was not seen', () => {
    const codes = operations.flatMap(({ route, operation }) => errorsOf(route, operation).map((code) => `${route} ${code}`));
    // Only where ffmpeg is not installed.
    expect(codes.filter((one) => !api.seen.has(one) && !one.endsWith(' tool_missing'))).toEqual([]);
  });
});
