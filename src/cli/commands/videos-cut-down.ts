import type { Command } from 'commander';
import { cutDownFormats, oneOf } from '#core/format.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { showVideo } from '#studio/videos.ts';
import { cutDownVideo, estimateCutDown } from '#studio/write/cut-down-video.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer, tell } from '../terminal.ts';
import { detailRecord, estimateLines, estimateRecord, scriptLines, videoLine } from '../video-text.ts';

interface CutDownOptions extends CommonOptions {
  format: string;
  estimate?: boolean;
}

type NewCommand = (usage: string, description: string) => Command;

export function registerVideoCutDown(command: NewCommand): void {
  command('cut-down <id>', 'a shorter video from the words of a ugc-60; it waits at its script gate')
    .option('--format <name>', cutDownFormats.join(' or '), 'ugc-30')
    .option('--estimate', 'make nothing; say what it would make and what it costs')
    .action((id: string, options: CutDownOptions) =>
      withHouse({ ...options, needs: options.estimate ? 'view' : 'create' }, async ({ house, workspaceId, json }) => {
        const format = oneOf('format', options.format, cutDownFormats);
        const from = databaseId('video', id);
        if (options.estimate) {
          const estimate = await estimateCutDown(house, workspaceId, from, format);
          answer(json, { estimate: estimateRecord(estimate) }, estimateLines(estimate));
          return 0;
        }
        const detail = await showVideo(house, workspaceId, await cutDownVideo(house, workspaceId, from, { format }));
        answer(json, detailRecord(detail), [videoLine(detail.video), ...scriptLines(detail)]);
        tell(`Next: ./hookline videos approve ${publicId('video', detail.video.id)}`);
        return 0;
      }),
    );
}
