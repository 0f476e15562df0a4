import { brandKits } from './brand-kits.ts';
import { brief } from './brief.ts';
import { characters } from './characters.ts';
import { cutDowns } from './cut-downs.ts';
import { cuts } from './cuts.ts';
import { gateDecisions } from './gates.ts';
import { history } from './history.ts';
import { session, tokens, workspaces } from './identity.ts';
import { media } from './media.ts';
import type { AnswerOf, Operation, SentBody, SentParams, SentQuery } from './operation.ts';
import { postCopy } from './post-copy.ts';
import { products } from './products.ts';
import { projects } from './projects.ts';
import { prompts } from './prompts.ts';
import { references } from './references.ts';
import { renders } from './renders.ts';
import { scripts } from './scripts.ts';
import { spending } from './spending.ts';
import { system } from './system.ts';
import { takes } from './takes.ts';
import { uploads } from './uploads.ts';
import { videos } from './videos.ts';
import { voices } from './voices.ts';

/** The whole public API, group by group, in the order of the reference. */
export const groups = {
  Videos: videos,
  Gates: gateDecisions,
  Brief: brief,
  Scripts: scripts,
  'Cut-downs': cutDowns,
  Cut: cuts,
  Renders: renders,
  Prompts: prompts,
  'Post copy': postCopy,
  Takes: takes,
  History: history,
  Products: products,
  Characters: characters,
  Voices: voices,
  'Brand kits': brandKits,
  References: references,
  Projects: projects,
  Uploads: uploads,
  Media: media,
  Spending: spending,
  Session: session,
  Tokens: tokens,
  Workspaces: workspaces,
  System: system,
} as const;

/** Every operation by its route: what a typed client is made from. */
export type Api = typeof videos &
  typeof spending &
  typeof gateDecisions &
  typeof brief &
  typeof scripts &
  typeof cutDowns &
  typeof cuts &
  typeof renders &
  typeof prompts &
  typeof postCopy &
  typeof takes &
  typeof history &
  typeof products &
  typeof characters &
  typeof voices &
  typeof brandKits &
  typeof references &
  typeof projects &
  typeof uploads &
  typeof media &
  typeof session &
  typeof tokens &
  typeof workspaces &
  typeof system;

export type RouteName = keyof Api;
type At<R extends RouteName> = Api[R] extends Operation ? Api[R] : never;
export type Sent<R extends RouteName> = { params: SentParams<At<R>>; query: SentQuery<At<R>>; body: SentBody<At<R>> };
export type Answered<R extends RouteName> = AnswerOf<At<R>>;
