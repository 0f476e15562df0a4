import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHookline } from './command-line.ts';
import { freshDatabase } from './database.ts';

let home = '';
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hookline-cli-library-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const { exit, stdout } = await runHookline([...args, '--json'], { home, database: database.url });
  return { exit, ...JSON.parse(stdout) };
};
const refusal = async (...args: string[]) => {
  const { exit, error } = await run(...args);
  return [exit, error?.code, Object.keys(error?.fields ?? {})];
};

describe('people and brands on the command line', { timeout: 120_000 }, () => {
  it('are held to what the API takes, and the refusal names what is wrong', async () => {
    expect(await refusal('brands', 'create', ' ')).toEqual([2, 'invalid_input', ['name']]);
    expect(await refusal('characters', 'create', ' ', '--look', 'Woman with a bun.')).toEqual([2, 'invalid_input', ['name']]);
    const words = ['--look', 'x'.repeat(401), '--wardrobe', 'x'.repeat(301), '--persona', 'x'.repeat(401), '--fits', 'spaceships'];
    const named = ['fits.0', 'look', 'persona', 'wardrobe'];
    const [exit, code, fields] = await refusal('characters', 'set', 'mara', ...words);
    expect([exit, code, [...(fields as string[])].sort()]).toEqual([2, 'invalid_input', named]);
  });

  it('a kit becomes the standard and stops being it, and loses what is set to none', async () => {
    const { id } = await run('brands', 'create', 'Sol');
    expect(await run('brands', 'set', id, '--standard', '--accent', '#1B7F5C')).toMatchObject({ standard: true, accent: '#1B7F5C' });
    const [, , fields] = await refusal('brands', 'set', id, '--accent', 'red', '--corner', 'middle', '--name', '', '--no-standard');
    expect([...(fields as string[])].sort()).toEqual(['accent', 'corner', 'name']);
    expect(await run('brands', 'set', id, '--no-standard', '--accent', 'none')).toMatchObject({ standard: false, accent: null });
  });
});
