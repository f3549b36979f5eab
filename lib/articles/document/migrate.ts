import { liftOutOfCells } from '@/lib/articles/document/cells';
import { rightHref } from '@/lib/articles/document/href';

/** The version in which documents are written now. One that says none is of the first. */
export const documentVersion = 3;

/** A node as it may have been written at any time. */
type AnyNode = Record<string, unknown>;

/**
 * What makes a document of one version one of the next. A step takes nothing for granted (what it does not know, it leaves
 * for the check to name) and changes the node that it is given, which is a copy.
 */
const steps: Record<number, (node: AnyNode) => void> = {
  /** 1 to 2: links say where they lead. Before, "harbour.example" was kept as if it were a page of this site. */
  1: (node) => {
    if (!Array.isArray(node.marks)) return;
    node.marks = node.marks.map((mark: unknown) => {
      const { type, attrs } = (mark ?? {}) as { type?: unknown; attrs?: { href?: unknown } };
      return type === 'link' && typeof attrs?.href === 'string'
        ? { type, attrs: { ...attrs, href: rightHref(attrs.href) } }
        : mark;
    });
  },
  /** 2 to 3: a gallery and its like stand after the table in a cell of which they were. */
  2: (node) => {
    if (Array.isArray(node.content)) node.content = liftOutOfCells(node.content);
  },
};

/** Deeper than any document may be: what lies below is refused by the check. */
const deepest = 64;

/** Which version a document says it is of; null when that is no version. */
export function versionOf(value: unknown): number | null {
  const { version = 1 } = (value ?? {}) as { version?: unknown };
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/**
 * A document of any earlier version in the form of today. What is of today or later, or no document at all, comes back as
 * it is: the check says what is wrong with it. Never changes what it is given.
 */
export function migrate(value: unknown): unknown {
  const from = versionOf(value);
  if (from === null || from >= documentVersion || typeof value !== 'object' || value === null)
    return value;
  const run = (node: unknown, depth: number): unknown => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
    const copy: AnyNode = { ...node };
    for (let version = from; version < documentVersion; version++) steps[version]!(copy);
    if (Array.isArray(copy.content) && depth < deepest)
      copy.content = copy.content.map((child: unknown) => run(child, depth + 1));
    return copy;
  };
  return { ...(run(value, 0) as AnyNode), version: documentVersion };
}
