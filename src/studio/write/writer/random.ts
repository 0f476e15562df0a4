/** A number in [0, 1) that depends on the seed and the key alone. */
export function chance(seed: number, key: string): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let index = 0; index < key.length; index++) {
    hash ^= key.charCodeAt(index);
    hash = Math.imul(hash, 16777619) >>> 0;
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822507) >>> 0;
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 3266489909) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** The list in an order that depends on the seed; the input stays as it is. */
export function shuffled<T>(items: readonly T[], seed: number, key: string): T[] {
  return items
    .map((item, index) => ({ item, order: chance(seed, `${key}:${index}`) }))
    .sort((left, right) => left.order - right.order)
    .map(({ item }) => item);
}

/** The seed of one product in one tone, so that two products never make the same choices. */
export function mixSeed({
  seed,
  tone,
  product,
  presenter,
}: {
  seed: number;
  tone: string;
  product: { name: string };
  presenter: string | null;
}): number {
  return Math.floor(chance(seed, `${tone}|${product.name}|${presenter ?? ''}`) * 0x7fffffff);
}
