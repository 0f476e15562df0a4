import type { Endpoint } from './operation-call.ts';
import { brandKitRoutes } from './routes/brand-kits.ts';
import { briefRoutes } from './routes/brief.ts';
import { characterRoutes } from './routes/characters.ts';
import { cutDownRoutes } from './routes/cut-downs.ts';
import { cutRoutes } from './routes/cuts.ts';
import { gateRoutes } from './routes/gates.ts';
import { historyRoutes } from './routes/history.ts';
import { sessionRoutes, tokenRoutes, workspaceRoutes } from './routes/identity.ts';
import { mediaRoutes } from './routes/media.ts';
import { postCopyRoutes } from './routes/post-copy.ts';
import { productRoutes } from './routes/products.ts';
import { projectRoutes } from './routes/projects.ts';
import { promptRoutes } from './routes/prompts.ts';
import { referenceRoutes } from './routes/references.ts';
import { renderRoutes } from './routes/renders.ts';
import { scriptRoutes } from './routes/scripts.ts';
import { spendingRoutes } from './routes/spending.ts';
import { systemRoutes } from './routes/system.ts';
import { takeRoutes } from './routes/takes.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { videoRoutes } from './routes/videos.ts';
import { voiceRoutes } from './routes/voices.ts';

/** Every operation and what carries it out, in the order of the reference; where paths overlap, the first one wins. */
export const endpoints: Endpoint[] = [
  ...videoRoutes,
  ...gateRoutes,
  ...briefRoutes,
  ...scriptRoutes,
  ...cutDownRoutes,
  ...cutRoutes,
  ...renderRoutes,
  ...promptRoutes,
  ...postCopyRoutes,
  ...takeRoutes,
  ...historyRoutes,
  ...productRoutes,
  ...characterRoutes,
  ...voiceRoutes,
  ...spendingRoutes,
  ...brandKitRoutes,
  ...referenceRoutes,
  ...projectRoutes,
  ...uploadRoutes,
  ...mediaRoutes,
  ...sessionRoutes,
  ...tokenRoutes,
  ...workspaceRoutes,
  ...systemRoutes,
];
