import { expect } from 'vitest';
import { databaseId } from '#core/ids.ts';
import type { TestApi } from '../api-house.ts';
import { refuse, succeed } from './film-steps.ts';

const at = (voice: string) => ({ params: { voice } });

/** Who can be heard, and auditions. */
export const voiceSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'every voice tells its manner and its engine, and has no sample until somebody asks': async (api) => {
    const { items } = (await succeed(api, 'GET /voices', {})).body;
    expect(items.length).toBeGreaterThanOrEqual(4);
    expect(items.every(({ engine, manner, sample }) => engine !== null && manner !== '' && sample === null)).toBe(true);
    expect(new Set(items.map(({ engine }) => engine)).size).toBeGreaterThan(1);
  },

  'an audition is made once, is heard under its address, and then stands in the list': async (api) => {
    const route = 'POST /voices/{voice}/sample';
    const { file, degraded } = (await succeed(api, route, { ...at('dry'), body: {} })).body;
    expect([file.mime, degraded]).toEqual(['audio/wav', null]);
    const heard = await api.fetch(file.url.replace('/api', ''));
    const bytes = Buffer.from(await heard.arrayBuffer());
    expect([heard.status, bytes.toString('latin1', 0, 4)]).toEqual([200, 'RIFF']);
    expect((await succeed(api, route, { ...at('dry'), body: {} })).body.file.sha256).toBe(file.sha256);
    const { items } = (await succeed(api, 'GET /voices', {})).body;
    expect(items.filter(({ sample }) => sample !== null).map(({ id, sample }) => [id, sample?.sha256])).toEqual([['dry', file.sha256]]);
    const own = await succeed(api, route, { ...at('dry'), body: { text: 'Mine is 2.5 kg.' } });
    expect(own.body.file.sha256).not.toBe(file.sha256);
    expect((await succeed(api, 'GET /voices', { token: api.other.token })).body.items.every(({ sample }) => sample === null)).toBe(true);
    // A file that is gone, as after a restore without files, is made again.
    await api.house.storage.remove(api.workspaceId, file.sha256);
    expect((await succeed(api, route, { ...at('dry'), body: {} })).body.file.sha256).toBe(file.sha256);
    expect(await api.house.storage.has(api.workspaceId, file.sha256)).toBe(true);
    expect(databaseId('workspace', file.url.split('/')[3] ?? '')).toBe(api.workspaceId);
  },

  'who is not there, and what cannot be said, is refused': async (api) => {
    const route = 'POST /voices/{voice}/sample';
    await refuse(api, route, { ...at('nobody'), body: {} }, 'not_found');
    await refuse(api, route, { ...at('dry'), body: { text: 'Привет' } }, 'invalid_input');
    await refuse(api, route, { ...at('dry'), body: { text: 'a'.repeat(201) } }, 'invalid_input');
    await refuse(api, route, { ...at('dry'), body: {}, token: api.tokens.viewer }, 'forbidden');
  },
};
