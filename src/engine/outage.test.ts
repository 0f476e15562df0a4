import { expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { define } from './definition.ts';
import { settled, useEngines } from './test-engine.ts';

const engines = useEngines();

it.each(['in a step', 'between steps'])(
  'a database that is away %s fails nothing: the workflow goes on, and keeps what it had',
  async (where) => {
    const calls = { before: 0, during: 0, failed: 0 };
    const away = () => {
      calls.during += 1;
      if (calls.during === 1) throw new HooklineError('database_unavailable', 'The database does not answer.');
    };
    const flow = define<{ video: string }>({
      name: `outage ${where}`,
      queue: 'q',
      async run(_input, { step }) {
        await step('before', async () => void calls.before++);
        if (where === 'in a step') await step('during', async () => away());
        else away();
      },
      failed: async () => void calls.failed++,
    });
    const engine = await engines.start({ definitions: [flow] });
    await engines.enqueue(engine, flow, `outage ${where}`, { video: 'v' });
    await settled(engine, `outage ${where}`, 'done');
    expect(calls).toEqual({ before: 1, during: 2, failed: 0 });
  },
);
