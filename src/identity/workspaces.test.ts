import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { testDatabase } from '../../test/database.ts';
import { allWorkspaces, changeWorkspace, createWorkspace, getWorkspace } from './workspaces.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const bare = async () => undefined;

describe('a workspace', () => {
  it('is made once for an id, also when two ask at the same time', async () => {
    const id = uuidv7();
    let furnished = 0;
    const furnish = async () => {
      furnished += 1;
    };
    const made = await Promise.all([1, 2, 3].map(() => createWorkspace(db, 'Once', furnish, id)));
    expect(made.map((row) => row.id)).toEqual([id, id, id]);
    expect(furnished).toBe(1);
    expect((await allWorkspaces(db)).filter((row) => row.name === 'Once')).toHaveLength(1);
  });

  it('tells its budget, and takes another name and limit', async () => {
    const { id } = await createWorkspace(db, 'Studio', bare);
    expect(await getWorkspace(db, id)).toMatchObject({
      id,
      name: 'Studio',
      budget: { limitMicros: null, usedMicros: 0, reservedMicros: 0 },
    });
    expect(await changeWorkspace(db, id, { name: ' Atelier ', limitMicros: 25_000_000 })).toMatchObject({
      name: 'Atelier',
      budget: { limitMicros: 25_000_000 },
    });
    expect((await changeWorkspace(db, id, { limitMicros: null })).budget.limitMicros).toBeNull();
    expect((await getWorkspace(db, id)).name).toBe('Atelier');
  });

  it('refuses names and limits that are none, and says when it is not there', async () => {
    const { id } = await createWorkspace(db, 'Fixed', bare);
    for (const change of [{ name: ' ' }, { name: 'x'.repeat(121) }, { limitMicros: -1 }, { limitMicros: 0.5 }, { limitMicros: Number.NaN }])
      await expect(changeWorkspace(db, id, change)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(getWorkspace(db, uuidv7())).rejects.toMatchObject({ code: 'not_found' });
    await expect(changeWorkspace(db, uuidv7(), { name: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
