import { describe, expect, it } from 'vitest';
import { addressIn, type EntryFile, kindOf, readEntry } from './read-entry.ts';

const file = (name: string, part: Partial<EntryFile> = {}): EntryFile => ({
  key: name,
  kind: 'image',
  file: new File(['x'], name),
  text: null,
  preview: null,
  share: 1,
  upload: `upl_${name}`,
  problem: null,
  ...part,
});

describe('the entry box', () => {
  it('takes a link alone for a page to read, with or without its scheme', () => {
    expect(readEntry(' https://shop.example/nord?a=1 ', [])).toMatchObject({
      source: { kind: 'url', url: 'https://shop.example/nord?a=1' },
    });
    expect(readEntry('shop.example/nord', [])).toMatchObject({ source: { kind: 'url', url: 'https://shop.example/nord' } });
  });

  it('takes words for words, and says that a link among them is not read', () => {
    expect(readEntry('A bottle. It costs $34.', [])).toMatchObject({ ready: true, source: { kind: 'text' }, remark: null });
    const both = readEntry('Sell this: https://shop.example/nord', []);
    expect(both).toMatchObject({ source: { kind: 'text', url: 'https://shop.example/nord' } });
    expect(both.remark).not.toBeNull();
  });

  it('waits for files that are still on their way', () => {
    expect(readEntry('A bottle.', [file('a.jpg', { upload: null })]).ready).toBe(false);
    expect(readEntry('A bottle.', [file('a.jpg')])).toMatchObject({ images: ['upl_a.jpg'] });
  });

  it('gives a saved page the pictures it names, and takes the others as the person’s own', () => {
    const page = file('index.html', { kind: 'page', text: '<img src="./shop_files/front.jpg">' });
    const entry = readEntry('https://shop.example/nord', [page, file('front.jpg'), file('mine.jpg')]);
    expect(entry).toMatchObject({
      source: {
        kind: 'page',
        upload: 'upl_index.html',
        url: 'https://shop.example/nord',
        files: { './shop_files/front.jpg': 'upl_front.jpg' },
      },
      images: ['upl_mine.jpg'],
    });
  });

  it('refuses words beside a saved page rather than losing them', () => {
    expect(readEntry('Make it funny.', [file('index.html', { kind: 'page', text: '' })])).toMatchObject({ ready: false });
  });

  it('holds nothing while it is empty, and asks for words beside pictures', () => {
    expect(readEntry('  ', [])).toEqual({ ready: false, remark: null });
    expect(readEntry('', [file('a.jpg')])).toMatchObject({ ready: false, remark: expect.any(String) });
  });

  it('finds a picture in a page by its whole name only', () => {
    expect(addressIn('<img src="xfront.jpg">', 'front.jpg')).toBeNull();
    expect(addressIn("<img src='front.jpg?v=2'>", 'front.jpg')).toBe('front.jpg');
    expect(addressIn('background:url(img/a+b.png)', 'a+b.png')).toBe('img/a+b.png');
  });

  it('knows files by type or by name', () => {
    expect(kindOf(new File([''], 'a.HTM'))).toBe('page');
    expect(kindOf(new File([''], 'a', { type: 'image/png' }))).toBe('image');
    expect(kindOf(new File([''], 'p.json'))).toBe('json');
    expect(kindOf(new File([''], 'a.MOV'))).toBe('video');
    expect(kindOf(new File([''], 'a.pdf'))).toBeNull();
  });
});
