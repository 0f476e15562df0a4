import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf, type FullHouse, openFullHouse } from './api/full-house.ts';
import { fuzz } from './api/fuzz.ts';

/** A longer run: `FUZZ_REQUESTS=50000 FUZZ_SEED=7 npx vitest run test/api-fuzz.test.ts`. */
const wanted = Number(process.env['FUZZ_REQUESTS'] ?? 6000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);

let full: FullHouse;

beforeAll(async () => {
  full = await openFullHouse(['Own', 'Other']);
}, 120_000);
afterAll(() => full.close());

it('thousands of hostile requests are each answered in order, change nothing they may not, and touch nobody else', async () => {
  const other = full.workspaces[1]?.workspaceId ?? '';
  const before = await digestOf(full.house, other);
  const { requests, statuses, faults } = await fuzz(full, { requests: wanted, seed });
  expect(faults).toEqual([]);
  expect(full.failures).toEqual([]);
  expect(requests).toBeGreaterThanOrEqual(wanted);
  for (const status of ['400', '401', '404', '405', '413', '415']) expect(statuses[status]).toBeGreaterThan(0);
  expect(await digestOf(full.house, other)).toEqual(before);
  expect(await full.fetch('/health').then(({ status }) => status)).toBe(200);
}, 900_000);
