/** What is as wide as the text, or a piece of its own beside it: no cell of a table has room for it. */
export const tooWideForCells: ReadonlySet<unknown> = new Set([
  'gallery',
  'embed',
  'readAlso',
  'factBox',
  'pullQuote',
]);

type AnyNode = Record<string, unknown>;
const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper than any document may be: what lies below is refused by the check. */
const deepest = 64;

/** What may hold nothing but blocks, and must hold one. */
const needsBlock: ReadonlySet<unknown> = new Set([
  'tableCell',
  'tableHeader',
  'listItem',
  'blockquote',
]);

/**
 * The blocks of one parent, with what stood in the tables among them and is too wide for a cell after its table, in order.
 * Nothing is lost, and what it is given stays as it is.
 */
export function liftOutOfCells(blocks: readonly unknown[]): unknown[] {
  return blocks.flatMap((block) => {
    if (!isNode(block) || block.type !== 'table') return [block];
    const lifted: unknown[] = [];
    return [without(block, lifted, 0), ...lifted];
  });
}

function without(node: AnyNode, lifted: unknown[], depth: number): AnyNode {
  if (!Array.isArray(node.content) || depth > deepest) return node;
  const content = (node.content as unknown[]).flatMap((child) => {
    if (!isNode(child)) return [child];
    if (!tooWideForCells.has(child.type)) return [without(child, lifted, depth + 1)];
    lifted.push(child);
    return [];
  });
  const isEmptied = content.length === 0 && node.content.length > 0 && needsBlock.has(node.type);
  return { ...node, content: isEmptied ? [{ type: 'paragraph' }] : content };
}
