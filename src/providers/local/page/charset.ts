/** HTML bytes as text: byte-order mark, then the header's charset, then the page's own `<meta>`, then UTF-8 or, where that breaks, Windows-1252. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const mark =
    bytes[0] === 0xef && bytes[1] === 0xbb
      ? 'utf-8'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : null;
  const header = /charset\s*=\s*["']?([\w.:-]{2,30})/i.exec(contentType)?.[1];
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const meta = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]{2,30})/i.exec(head)?.[1];
  for (const label of [mark, header, meta]) {
    const decoder = label === null || label === undefined ? null : decoderOf(label);
    if (decoder !== null) return decoder.decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
