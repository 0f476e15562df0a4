import { z } from 'zod';
import { captionThemeSchema, cutSchema } from '#contract/cut-shape.ts';
import { captionTheme, captionThemes } from '#core/caption-themes.ts';
import type { Cut } from '#core/cut.ts';
import { checkForm, readJson } from './read-json.ts';

const largest = 4 * 1024 ** 2;

/** As `cut show --json` writes it, or by hand with a caption style by its name. */
const cutFileSchema = cutSchema
  .extend({
    captions: z.union([captionThemeSchema, z.enum(captionThemes.map(({ id }) => id)).transform((id) => captionTheme(id))], {
      error: `neither a whole caption style nor one of ${captionThemes.map(({ id }) => id).join(', ')}`,
    }),
  })
  .superRefine((cut, context) => {
    for (const { path, message } of faultsOf(cut)) context.addIssue({ code: 'custom', path, message });
  });

/** A cut from a file. Errors: `invalid_input` with what is wrong where, `too_large`. */
export async function readCut(file: string): Promise<Cut> {
  const hint = 'Write it with ./hookline cut show VIDEO --json; docs/cut.md describes it.';
  return checkForm(cutFileSchema, await readJson(file, { hint, limit: largest }), { message: `${file} holds no cut.`, hint });
}

/** What each part of a cut allows and the whole does not: times that run backwards or past their segment, transitions that join nothing. */
function faultsOf({ segments, transitions }: Cut): { path: (string | number)[]; message: string }[] {
  const timed = segments.flatMap(({ seconds, words, overlays }, segment) =>
    Object.entries({ words, overlays }).flatMap(([kind, all]) =>
      all.flatMap(({ start, end }, index) => {
        const message =
          end < start || (kind === 'overlays' && end === start)
            ? 'ends before it begins'
            : start >= seconds
              ? `begins after its segment, which lasts ${seconds} s`
              : undefined;
        return message ? [{ path: ['segments', segment, kind, index], message }] : [];
      }),
    ),
  );
  const joined = transitions.flatMap(({ after }, index) => {
    const twice = transitions.findIndex((other) => other.after === after) < index;
    const message =
      after >= segments.length
        ? `nothing follows segment ${after}: there are ${segments.length}`
        : twice
          ? `another one follows segment ${after} already`
          : undefined;
    return message ? [{ path: ['transitions', index], message }] : [];
  });
  return [...timed, ...joined];
}
