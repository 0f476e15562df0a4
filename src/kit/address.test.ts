import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { checkAddress, isPublicAddress, publicLookup } from './address.ts';

const none: ReadonlySet<string> = new Set();

function codeFor(address: string, allow: ReadonlySet<string> = none): string {
  try {
    checkAddress(address, allow);
    return 'passed';
  } catch (error) {
    return error instanceof HooklineError ? error.code : 'other';
  }
}

/** Every way to write an IPv4 address that URL parsers understand. */
function spellings([a, b, c, d]: [number, number, number, number]): string[] {
  const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const hex = (n: number) => `0x${n.toString(16)}`;
  const octal = (n: number) => `0${n.toString(8)}`;
  const pair = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  return [
    `${a}.${b}.${c}.${d}`,
    String(whole),
    hex(whole),
    octal(whole),
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    `${a}.${(b << 16) | (c << 8) | d}`,
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${b}.${c}.${d}.`,
    `${a}。${b}。${c}。${d}`,
    `[::ffff:${a}.${b}.${c}.${d}]`,
    `[::ffff:${pair}]`,
    `[64:ff9b::${pair}]`,
    `[2002:${pair}::1]`,
    `[::${a}.${b}.${c}.${d}]`,
    `[64:ff9b:1::${pair}]`,
    `[4000::${pair}]`,
  ];
}

const octet = fc.integer({ min: 0, max: 255 });
const privateV4 = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
);

describe('addresses', () => {
  it('refuse every spelling of an address that is not public', () => {
    fc.assert(
      fc.property(privateV4, (parts) => {
        for (const host of spellings(parts)) expect(codeFor(`http://${host}/`), host).toBe('address_refused');
      }),
      { numRuns: 200 },
    );
    for (const host of [
      '[::1]',
      '[::]',
      '[fe80::1]',
      '[fd00::1]',
      '[fc00::1]',
      '[ff02::1]',
      '[2001:db8::1]',
      '[::127.0.0.1]',
      '①②⑦.0.0.1',
      '%31%32%37.0.0.1',
    ]) {
      expect(codeFor(`http://${host}/`), host).toBe('address_refused');
    }
  });

  it('pass public hosts on the usual ports and nothing else', () => {
    expect(codeFor('https://shop.example/item')).toBe('passed');
    expect(codeFor('http://93.184.216.34:8080/')).toBe('passed');
    expect(codeFor('https://[2606:4700::1111]/')).toBe('passed');
    for (const address of [
      'http://shop.example:22/',
      'ftp://shop.example/',
      'file:///etc/passwd',
      'http://user:pw@shop.example/',
      'https://user@shop.example/',
      'javascript:alert(1)',
    ]) {
      expect(codeFor(address), address).toBe('address_refused');
    }
    expect(codeFor('not an address')).toBe('invalid_input');
  });

  it('let exactly the allowed host and port through', () => {
    const allow = new Set(['127.0.0.1:4000']);
    expect(codeFor('http://127.0.0.1:4000/x', allow)).toBe('passed');
    expect(codeFor('http://127.0.0.1:4001/x', allow)).toBe('address_refused');
    expect(codeFor('http://127.0.0.2:4000/x', allow)).toBe('address_refused');
    expect(codeFor('http://127.0.0.1/x', allow)).toBe('address_refused');
  });

  it('refuse a name as soon as one of its addresses is not public', async () => {
    const ask = (addresses: string[]) =>
      new Promise<string>((resolve) => {
        const resolver = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
          done(
            null,
            addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
          )) as never;
        publicLookup(resolver)('shop.example', { all: false }, (error, address) =>
          resolve(error === null ? String(address) : ((error as { code?: string }).code ?? '')),
        );
      });
    expect(await ask(['93.184.216.34'])).toBe('93.184.216.34');
    expect(await ask(['93.184.216.34', '127.0.0.1'])).toBe('EREFUSED_ADDRESS');
    expect(await ask(['::ffff:10.0.0.1'])).toBe('EREFUSED_ADDRESS');
    expect(await ask([])).toBe('EREFUSED_ADDRESS');
    expect(isPublicAddress('shop.example')).toBe(false);
  });
});
