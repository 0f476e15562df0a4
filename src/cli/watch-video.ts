import { HooklineError } from '#core/errors.ts';
import { type StageName, stages } from '#core/pipeline-state.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { getVideo } from '#studio/videos.ts';
import type { Session } from './session.ts';
import { clearLine, secondsText, tell, tellOver } from './terminal.ts';

const verbs: Record<StageName, string> = {
  research: 'Reading the product',
  write: 'Writing the script',
  cast: 'Drawing keyframes',
  voice: 'Recording the voice',
  shoot: 'Shooting clips',
  edit: 'Cutting the film',
  release: 'Releasing',
};

/** Follows a video until it needs a person or has ended; progress on standard error. Errors: `cancelled` on Ctrl-C. */
export async function watchVideo({ house, workspaceId, signal }: Session, videoId: string): Promise<VideoRow> {
  let shown = '';
  let begun = performance.now();
  let wake = () => {};
  const unlisten = await house.db.listen('hookline_event', () => wake());
  try {
    for (;;) {
      const video = await getVideo(house, workspaceId, videoId);
      if (shown !== '' && shown !== `${video.stage} ${video.attempt}`) {
        clearLine();
        tell(`  ✓ ${verbs[shown.split(' ')[0] as StageName]} · ${secondsText((performance.now() - begun) / 1000)}`);
        shown = '';
      }
      if (video.state !== 'queued' && video.state !== 'running') {
        clearLine();
        if (shown !== '' && video.state !== 'failed')
          tell(`  ✓ ${verbs[video.stage]} · ${secondsText((performance.now() - begun) / 1000)}`);
        return video;
      }
      if (shown === '') {
        shown = `${video.stage} ${video.attempt}`;
        begun = performance.now();
      }
      tellOver(progressLine(video));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 400);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', wake, { once: true });
      });
      if (signal.aborted) {
        clearLine();
        throw new HooklineError('cancelled', 'Stopped. What was made is kept.', {
          hint: 'Any hookline command that works (make, worker) goes on with it; videos cancel ends it.',
        });
      }
    }
  } finally {
    await unlisten();
  }
}

function progressLine(video: VideoRow): string {
  const step = `${stages.indexOf(video.stage) + 1}/${stages.length}`;
  const progress = video.state === 'running' ? video.progress : null;
  const share = progress ? ` ${Math.round(progress.share * 100)} %` : '';
  const making = progress?.making ? ` · ${progress.making}` : '';
  const left = progress?.secondsLeft ? ` · about ${secondsText(progress.secondsLeft)} left in this stage` : '';
  return `  ${step} ${verbs[video.stage]}${share}${making}${left}`;
}
