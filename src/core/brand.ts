/** How a brand looks in every film it is applied to. Files are blobs of the workspace, named by SHA-256. */
export interface BrandKit {
  name: string;
  /** Accent of buttons, price and chips, `#RRGGBB`; null leaves the caption theme's own. */
  accent: string | null;
  /** Second colour: the lit word's box or the headline's second line. */
  second: string | null;
  /** Id of a caption theme; null leaves the default. */
  captions: string | null;
  /** Font of captions and headline; null leaves the theme's. */
  font: string | null;
  logo: string | null;
  /** Where the logo stands as a watermark; null shows none. */
  corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right' | null;
  /** Share of the picture's width, 0.06 to 0.3, and 0.2 to 1. */
  watermarkWidth: number;
  watermarkOpacity: number;
  /** A picture or clip before the hook or after the call to action is not part of the film's length: it is shown inside the last seconds. */
  outro: string | null;
  /** Music of a person's own for every film; null leaves the bed. */
  music: string | null;
}
