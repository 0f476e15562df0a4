import { scriptWords as words } from '#web/words/video-script.ts';

/** Why the writer chose this script. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-semibold text-base">{words.reasons}</h3>
      <ul className="list-disc space-y-1 pl-4 text-sm marker:text-faint">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
