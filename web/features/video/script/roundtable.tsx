import { videoWords } from '#web/words/video.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import type { Video } from '../video-types.ts';

/** What was argued when the script was written, and the writer's reasons. */
export function Roundtable({ remarks, reasons }: { remarks: Video['remarks']; reasons: readonly string[] }) {
  return (
    <section className="grid gap-x-8 gap-y-5 md:grid-cols-2">
      {reasons.length === 0 ? null : (
        <div>
          <h3 className="mb-2 font-semibold text-base">{words.reasons}</h3>
          <ul className="list-disc space-y-1 pl-4 text-sm marker:text-faint">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {remarks.length === 0 ? null : (
        <div>
          <h3 className="mb-2 font-semibold text-base">{words.roundtable}</h3>
          <ol className="space-y-2 text-sm">
            {remarks.map(({ agent, words: said }) => (
              <li key={`${agent} ${said}`} className="w-fit max-w-full rounded-lg rounded-tl-sm bg-surface px-3 py-2">
                <span className="block font-medium text-faint text-xs">{videoWords.capital(agent)}</span>
                {said}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
