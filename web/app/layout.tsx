import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Shell } from '#web/features/shell/shell.tsx';
import { parseTheme } from '#web/lib/theme-names.ts';
import { words } from '#web/words/en.ts';
import { Providers } from './providers.tsx';

/** Each page is drawn for its request: the security policy names a nonce that is good once. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: { default: words.product, template: `%s · ${words.product}` }, robots: 'noindex' };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f8f7' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0d0c' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get('theme')?.value);
  return (
    <html lang="en" {...(theme === 'system' ? {} : { 'data-theme': theme })} suppressHydrationWarning>
      <body>
        <Providers>
          <Shell>{children}</Shell>
        </Providers>
      </body>
    </html>
  );
}
