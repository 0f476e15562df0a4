import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HooklineError } from '#core/errors.ts';

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const files = new Map([
  ['swagger-ui.css', 'text/css'],
  ['swagger-ui-bundle.js', 'text/javascript'],
]);

/** The reference of the API: Swagger UI over our own document, served from this machine. `nonce` lets its one script run. */
export async function serveReference(path: string, nonce: string): Promise<Response> {
  const name = path.slice('/api/reference/'.length);
  const type = files.get(name);
  if (type !== undefined) {
    return new Response(await readFile(join(folder, name)), {
      headers: { 'content-type': type, 'cache-control': 'private, max-age=3600' },
    });
  }
  if (name !== '') throw new HooklineError('not_found', 'The reference has no such page.');
  const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'`;
  return new Response(page(nonce), { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } });
}

function page(nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Hookline API</title>
    <link rel="stylesheet" href="/api/reference/swagger-ui.css" />
    <style>body { margin: 0; }</style>
  </head>
  <body>
    <div id="reference"></div>
    <script nonce="${nonce}" src="/api/reference/swagger-ui-bundle.js"></script>
    <script nonce="${nonce}">SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', docExpansion: 'list', defaultModelsExpandDepth: 0 });</script>
  </body>
</html>
`;
}
