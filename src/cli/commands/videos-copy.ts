import type { Command } from 'commander';
import { databaseId } from '#core/ids.ts';
import { writeVideoCopy } from '#studio/write/video-copy.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

type NewCommand = (usage: string, description: string) => Command;

export function registerVideoCopy(command: NewCommand): void {
  command('copy <id>', 'caption and hashtags for each platform').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const posts = await writeVideoCopy(house, workspaceId, databaseId('video', id));
      const lines = posts.flatMap(({ platform, title, caption }) => [platform, ...(title === null ? [] : [title]), caption, '']);
      answer(json, { posts }, lines.slice(0, -1));
      return 0;
    }),
  );
}
