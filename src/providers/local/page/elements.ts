import { type ChildNode, type Element, isTag, isText } from 'domhandler';

/** A page's elements by what they are looked up by: one walk for all readers, where each selector would walk again. */
export interface Elements {
  byId(id: string): Element | undefined;
  /** All elements of a tag, in reading order. */
  named(tag: string): readonly Element[];
  /** Items of microdata and RDFa. */
  items: readonly Element[];
  /** What may be the product's heading: an h1, or what calls itself a product's title. */
  titled: readonly Element[];
}

const titleMark = /product[-_]title|product-name/i;

export function indexElements(roots: readonly ChildNode[]): Elements {
  const ids = new Map<string, Element>();
  const tags = new Map<string, Element[]>();
  const items: Element[] = [];
  const titled: Element[] = [];
  const stack: ChildNode[] = [...roots].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined || !isTag(node)) continue;
    const { id, itemscope, itemtype, typeof: kind, itemprop, class: classes } = node.attribs;
    if (id !== undefined && !ids.has(id)) ids.set(id, node);
    const same = tags.get(node.name);
    if (same === undefined) tags.set(node.name, [node]);
    else same.push(node);
    if (itemscope !== undefined || itemtype !== undefined || kind !== undefined) items.push(node);
    const isTitle =
      node.name === 'h1' ||
      itemprop === 'name' ||
      id === 'productTitle' ||
      (classes !== undefined && classes.length < 1000 && titleMark.test(classes));
    if (isTitle) titled.push(node);
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child);
  }
  return { byId: (id) => ids.get(id), named: (tag) => tags.get(tag) ?? [], items, titled };
}

/** What stands in a script, as it is. */
export function rawTextOf(node: Element): string {
  return node.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** The content of the first meta element of that property or name. */
export function metaOf(elements: Elements, key: string): string | undefined {
  return elements.named('meta').find(({ attribs }) => (attribs['property'] ?? attribs['name']) === key)?.attribs['content'];
}
