import type { DocNode, Mark } from '@/lib/articles/document';
import type { Flow } from '@/lib/articles/html/flow';
import type { HtmlElement, HtmlNode } from '@/lib/articles/html/tree';

/** Where an element stands while HTML is being read. */
export type Place = {
  marks: readonly Mark[];
  /** How deep in the document a block put here would lie. */
  depth: number;
  /** How many elements are around it in the HTML. */
  level: number;
  /** Ends of lines in the text are line breaks. */
  keepsLines: boolean;
  /** Relative addresses are resolved against it. */
  base?: string;
};

/** What reads the children of an element for whoever reads the element. */
export type Reader = {
  /** Says the nodes into a flow. */
  walk(nodes: readonly HtmlNode[], flow: Flow, place: Place): void;
  /** The nodes as blocks of their own, as deep in the document as `place` says. */
  blocks(nodes: readonly HtmlNode[], place: Place): DocNode[];
};

/** Reads one kind of element. */
export type ElementReader = (
  element: HtmlElement,
  flow: Flow,
  place: Place,
  reader: Reader,
) => void;

/** Children as if the element's own tags were not there, parted from what is around them. */
export const readThrough: ElementReader = (element, flow, place, reader) => {
  flow.end();
  reader.walk(element.childNodes, flow, place);
  flow.end();
};

export const paragraph = (content: DocNode[]): DocNode => ({ type: 'paragraph', content });
export const textNode = (text: string, marks: readonly Mark[] = []): DocNode => ({
  type: 'text',
  text,
  ...(marks.length ? { marks: [...marks] } : {}),
});
