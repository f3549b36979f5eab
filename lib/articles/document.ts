import { z } from 'zod';
import { embedOf } from '@/lib/articles/embeds';
import { tooWideForCells } from '@/lib/articles/document/cells';
import { rightHref } from '@/lib/articles/document/href';
import { documentVersion, migrate, versionOf } from '@/lib/articles/document/migrate';
import { xmlText } from '@/lib/xml-text';
import { jsonId } from '@/lib/input';

/**
 * The document of a story: ProseMirror's JSON, restricted to the nodes and marks named here. It is what the editor saves
 * and what the API takes as `body`; HTML is made from it, never kept. Nothing else can be in a story.
 */
export type Mark = { type: MarkType; attrs?: Record<string, unknown> };
export type DocNode = {
  type: NodeType;
  /** On the document itself only: how it is written (lib/articles/document/migrate.ts). */
  version?: number;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  marks?: Mark[];
  text?: string;
};

export const documentLimits = { depth: 24, nodes: 20_000, characters: 400_000 } as const;

const text = (max: number) => z.string().max(max).transform(xmlText);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish();

const schemes = new Set(['http:', 'https:', 'mailto:']);
/** A link a story may hold: http, https, mailto, or a path of this site. Decided after the URL parser has decoded it. */
export function isSafeHref(value: string): boolean {
  if (value.startsWith('#')) return true;
  if (!URL.canParse(value, 'https://site.invalid')) return false;
  return schemes.has(new URL(value, 'https://site.invalid').protocol);
}
const href = text(2_000)
  .transform(rightHref)
  .refine(isSafeHref, 'Links may be http, https, mailto or a path of this site.');
const imageSource = text(2_000).refine(
  (value) => isSafeHref(value) && !value.startsWith('mailto:'),
  'Not an address of an image.',
);
/** What is not so is not said. */
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value || undefined);
const span = optional(z.int().min(1).max(100));

const markAttrs = {
  bold: z.object({}),
  italic: z.object({}),
  strike: z.object({}),
  underline: z.object({}),
  code: z.object({}),
  subscript: z.object({}),
  superscript: z.object({}),
  link: z.object({ href }),
} as const;
export type MarkType = keyof typeof markAttrs;

const block = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'image',
  'table',
  'pullQuote',
  'factBox',
  'gallery',
  'embed',
  'readAlso',
] as const;
const inline = ['text', 'hardBreak'] as const;
const cellAttrs = z.object({ colspan: span, rowspan: span });

/** For each node: its attributes and which nodes it may hold. */
const nodes = {
  doc: { attrs: z.object({}), holds: block },
  paragraph: { attrs: z.object({}), holds: inline },
  heading: { attrs: z.object({ level: z.literal([2, 3, 4]) }), holds: inline },
  bulletList: { attrs: z.object({}), holds: ['listItem'] },
  orderedList: {
    attrs: z.object({ start: optional(z.int().min(0).max(100_000)) }),
    holds: ['listItem'],
  },
  listItem: { attrs: z.object({}), holds: block },
  blockquote: { attrs: z.object({}), holds: block },
  codeBlock: { attrs: z.object({ language: optional(text(40)) }), holds: ['text'] },
  horizontalRule: { attrs: z.object({}), holds: [] },
  hardBreak: { attrs: z.object({}), holds: [] },
  image: {
    attrs: z.object({
      src: imageSource,
      alt: optional(text(1_000)),
      /** It says nothing that the words do not: nobody who cannot see it misses anything. */
      isDecorative: flag,
      caption: optional(text(2_000)),
      credit: optional(text(500)),
      width: optional(z.int().min(1).max(20_000)),
      height: optional(z.int().min(1).max(20_000)),
    }),
    holds: [],
  },
  pullQuote: { attrs: z.object({ cite: optional(text(300)) }), holds: ['paragraph'] },
  factBox: {
    attrs: z.object({
      title: text(200),
      items: z.array(z.object({ term: text(200), text: text(1_000) })).max(40),
    }),
    holds: [],
  },
  /** Several pictures that belong together, in their order. */
  gallery: { attrs: z.object({ caption: optional(text(500)) }), holds: ['image'] },
  /** Something on another site. Who provides it is read from the address (lib/articles/embeds.ts). */
  embed: {
    attrs: z.object({
      url: text(2_000).refine(
        (value) => embedOf(value) !== null,
        'An http or https address, such as https://vimeo.com/76979871.',
      ),
      title: optional(text(300)),
    }),
    holds: [],
  },
  /** Another story of the paper, by its number; what is said of it is what it says now. */
  readAlso: { attrs: z.object({ story: jsonId }), holds: [] },
  table: {
    attrs: z.object({
      caption: optional(text(500)),
      /** Shown as bars where its figures can be (lib/articles/chart.ts). */
      isChart: flag,
    }),
    holds: ['tableRow'],
  },
  tableRow: { attrs: z.object({}), holds: ['tableHeader', 'tableCell'] },
  tableHeader: { attrs: cellAttrs, holds: block },
  tableCell: { attrs: cellAttrs, holds: block },
  text: { attrs: z.object({}), holds: [] },
} as const satisfies Record<string, { attrs: z.ZodType; holds: readonly string[] }>;
export type NodeType = keyof typeof nodes;

type Fault = { path: (string | number)[]; message: string };

/**
 * Checks a value against the rules above and returns it with unknown attributes dropped. Walks with a list, not by
 * recursion, so that a hostile depth cannot reach the stack. Returns the first fault instead when there is one.
 */
function check(value: unknown): { document: DocNode } | { fault: Fault } {
  let root: DocNode = { type: 'doc' };
  let count = 0;
  let characters = 0;
  type Step = {
    raw: unknown;
    path: (string | number)[];
    depth: number;
    allowed: readonly string[];
    isInTable: boolean;
    put: (n: DocNode) => void;
  };
  const steps: Step[] = [
    {
      ...{ raw: value, path: [], depth: 0, allowed: ['doc'], isInTable: false },
      put: (n) => (root = n),
    },
  ];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { raw, path, depth, allowed, isInTable, put } = step;
    const fault = (message: string): { fault: Fault } => ({ fault: { path, message } });
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      return fault('A node must be an object.');
    const node = raw as Record<string, unknown>;
    const type = node.type as NodeType;
    if (typeof node.type !== 'string' || !Object.hasOwn(nodes, node.type))
      return fault(`Unknown node ${JSON.stringify(String(node.type).slice(0, 40))}.`);
    if (!allowed.includes(type)) return fault(`A ${type} may not stand here.`);
    if (isInTable && tooWideForCells.has(type))
      return fault(`A ${type} may not stand in a table: put it before or after.`);
    if (++count > documentLimits.nodes) return fault(`More than ${documentLimits.nodes} nodes.`);
    if (depth > documentLimits.depth)
      return fault(`Nested deeper than ${documentLimits.depth} levels.`);
    const attrs = nodes[type].attrs.safeParse(node.attrs ?? {});
    if (!attrs.success) {
      const issue = attrs.error.issues[0]!;
      return {
        fault: { path: [...path, 'attrs', ...issue.path.map(String)], message: issue.message },
      };
    }
    const out: DocNode = { type };
    if (type === 'gallery' && !(Array.isArray(node.content) && node.content.length))
      return fault('A gallery needs a picture.');
    const kept = Object.entries(attrs.data).filter(([, v]) => v !== null && v !== undefined);
    if (kept.length) out.attrs = Object.fromEntries(kept);
    if (type === 'text') {
      if (typeof node.text !== 'string' || node.text === '')
        return fault('A text node needs text.');
      characters += node.text.length;
      if (characters > documentLimits.characters)
        return fault(`More than ${documentLimits.characters} characters.`);
      out.text = xmlText(node.text);
      if (out.text === '') continue;
    }
    if (node.marks !== undefined && type === 'text') {
      const marks = checkMarks(node.marks);
      if (typeof marks === 'string') return { fault: { path: [...path, 'marks'], message: marks } };
      if (marks.length) out.marks = marks;
    }
    put(out);
    if (node.content === undefined || node.content === null) continue;
    if (!Array.isArray(node.content)) return fault('content must be a list.');
    if (node.content.length === 0) continue;
    const children: (DocNode | undefined)[] = new Array<DocNode | undefined>(node.content.length);
    out.content = children as DocNode[];
    node.content.forEach((child, i) =>
      steps.push({
        raw: child,
        path: [...path, 'content', i],
        depth: depth + 1,
        allowed: nodes[type].holds,
        isInTable: isInTable || type === 'table',
        put: (n) => {
          children[i] = n;
        },
      }),
    );
  }
  compact(root);
  return { document: root };
}

/** Takes out the holes that dropped (empty) text nodes left. */
function compact(root: DocNode): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.content) continue;
    node.content = node.content.filter((child) => child !== undefined);
    open.push(...node.content);
  }
}

function checkMarks(value: unknown): Mark[] | string {
  if (!Array.isArray(value) || value.length > 12) return 'marks must be a short list.';
  const out: Mark[] = [];
  for (const raw of value as unknown[]) {
    const { type, attrs } = (raw ?? {}) as { type?: unknown; attrs?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(markAttrs, type))
      return `Unknown mark ${JSON.stringify(String(type).slice(0, 40))}.`;
    const parsed = markAttrs[type as MarkType].safeParse(attrs ?? {});
    if (!parsed.success) return parsed.error.issues[0]!.message;
    if (out.some((mark) => mark.type === type)) continue;
    out.push(
      Object.keys(parsed.data).length
        ? { type: type as MarkType, attrs: parsed.data }
        : { type: type as MarkType },
    );
  }
  return out;
}

/** Takes any JSON; gives a clean document or issues that name the place. */
export const documentSchema = z.unknown().transform((value, context): DocNode => {
  const version = versionOf(value);
  const result: ReturnType<typeof check> =
    version === null || version > documentVersion
      ? {
          fault: {
            path: ['version'],
            message: `Not a version of documents that is known here: 1 to ${documentVersion}.`,
          },
        }
      : check(migrate(value));
  if ('document' in result) return { ...result.document, version: documentVersion };
  context.addIssue({ code: 'custom', path: result.fault.path, message: result.fault.message });
  return z.NEVER;
});

/** A document as the database has it, whenever it was written: checked by `documentSchema` then, in the form of today now. */
export const readDocument = (stored: unknown): DocNode => migrate(stored) as DocNode;

export const emptyDocument = (): DocNode => ({
  type: 'doc',
  content: [{ type: 'paragraph' }],
  version: documentVersion,
});

const breaking = new Set<NodeType>([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'tableCell',
  'tableHeader',
  'hardBreak',
  'image',
  'pullQuote',
  'factBox',
  'blockquote',
  'gallery',
  'embed',
]);

/** The words of a document, a line for each block: for search, counts and related stories. Captions, titles and fact boxes count; addresses and the words of other stories do not. */
export function documentText(document: DocNode): string {
  const parts: string[] = [];
  const walk = (node: DocNode) => {
    if (node.text) parts.push(node.text);
    if (node.type === 'image') parts.push(String(node.attrs?.caption ?? ''));
    if (node.type === 'gallery' && node.attrs?.caption)
      parts.push(String(node.attrs.caption), '\n');
    if (node.type === 'embed') parts.push(String(node.attrs?.title ?? ''));
    if (node.type === 'factBox') {
      parts.push(String(node.attrs?.title ?? ''));
      for (const item of (node.attrs?.items ?? []) as { term: string; text: string }[])
        parts.push('\n', item.term, ' ', item.text);
    }
    node.content?.forEach(walk);
    if (breaking.has(node.type)) parts.push('\n');
  };
  walk(document);
  return parts
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
