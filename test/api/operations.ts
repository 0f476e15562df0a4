import { groups, type RouteName } from '#contract/api.ts';
import type { Operation } from '#contract/operation.ts';

export interface Known {
  route: RouteName;
  method: string;
  path: string;
  operation: Operation;
}

/** Every operation of the contract. */
export const operations: Known[] = Object.values(groups).flatMap((group) =>
  Object.entries(group as Record<string, Operation>).map(([route, operation]) => {
    const [method = '', path = ''] = route.split(' ');
    return { route: route as RouteName, method, path, operation };
  }),
);

/** A query with what must be there. */
export function neededQuery({ route }: Known): Record<string, string> {
  if (route === 'PUT /uploads/{id}') return { offset: '0' };
  if (route === 'GET /media/{workspace}/{sha256}') return { type: 'image/jpeg', expires: '1795170600', signature: 'none' };
  return {};
}

/** What a call of an operation may look like: the ids of its example, which name nothing here, and its example's body. */
export function exampleCall(known: Known) {
  const { example, body } = known.operation;
  return {
    params: { ...example.params },
    query: neededQuery(known),
    ...(body === 'bytes' ? { raw: 'x', headers: { 'content-type': 'application/octet-stream' } } : body ? { body: example.body } : {}),
  };
}
