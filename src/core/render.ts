/** Shapes a film can be rendered in, beside the master's own 9:16. */
export const aspects = ['9:16', '4:5', '1:1', '16:9'] as const;
export type Aspect = (typeof aspects)[number];

export const aspectSizes: Record<Aspect, { width: number; height: number }> = {
  '9:16': { width: 1080, height: 1920 },
  '4:5': { width: 1080, height: 1350 },
  '1:1': { width: 1080, height: 1080 },
  '16:9': { width: 1920, height: 1080 },
};

/** Files made from a finished cut when somebody asks for them; master and poster come with the edit. */
export const renderKinds = ['preview', '4:5', '1:1', '16:9', 'hook', 'sprite', 'animation', 'srt', 'vtt', 'stems'] as const;
export type RenderKind = (typeof renderKinds)[number];

/** What a render's profile may be on the command line. */
export const renderProfiles = ['master', 'preview', '4:5', '1:1', '16:9'] as const;
export type RenderProfile = (typeof renderProfiles)[number];

export const renderStates = ['queued', 'running', 'ready', 'failed', 'cancelled'] as const;
export type RenderState = (typeof renderStates)[number];
