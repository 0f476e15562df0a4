import { describe, expect, it } from 'vitest';
import { cn } from './cn.ts';

describe('class names', () => {
  it('let the later of two that set the same thing win', () => {
    expect(cn('h-8 px-3', 'h-10')).toBe('px-3 h-10');
    expect(cn('text-sm text-muted', 'text-fg')).toBe('text-sm text-fg');
    expect(cn('inline-flex', false, null, 'hidden')).toBe('hidden');
  });

  it('keep what holds under another condition', () => {
    expect(cn('h-8 pointer-coarse:h-10', 'h-9')).toBe('pointer-coarse:h-10 h-9');
    expect(cn('hover:bg-hover', 'bg-raised')).toBe('hover:bg-hover bg-raised');
  });

  it('let a setting of all sides replace those of one, and not the other way round', () => {
    expect(cn('px-2 py-1', 'p-4')).toBe('p-4');
    expect(cn('p-4', 'px-2')).toBe('p-4 px-2');
    expect(cn('w-4 h-4', 'size-6')).toBe('size-6');
  });

  it('leave alone what they do not know', () => {
    expect(cn('[&_svg]:size-4 truncate', 'truncate border border-b')).toBe('[&_svg]:size-4 truncate truncate border border-b');
    expect(cn('grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]', 'md:p-2')).toBe('grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] md:p-2');
  });
});
