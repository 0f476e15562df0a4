import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { words } from '#web/words/en.ts';

/** An address that leads nowhere, or to something that is gone. */
export function NotFound() {
  return (
    <EmptyState icon={<SearchX />} title={words.errors.notFound} about={words.errors.notFoundHint} className="min-h-[60dvh] justify-center">
      <Button asChild>
        <Link href="/">{words.errors.toLibrary}</Link>
      </Button>
    </EmptyState>
  );
}
