import { SaxesParser } from 'saxes';

/** For tests: an element of a document, read by a strict parser that knows namespaces. */
export type Node = {
  /** As it is written: "media:content". */
  name: string;
  /** The namespace and the local name: "http://www.w3.org/2005/Atom link". */
  full: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
};

/** The root of a document; throws when it is not well-formed. */
export function readXml(xml: string): Node {
  const root: Node = { name: '', full: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    const node: Node = {
      name,
      full: `${uri} ${local}`,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, { value }]) => [key, value]),
      ),
      text: '',
      children: [],
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  const add = (text: string) => void (open.at(-1)!.text += text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** Every element below one with this name, in order. */
export const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** The texts of the elements of this name right below one. */
export const texts = (node: Node, name: string): string[] =>
  node.children.filter((child) => child.name === name).map((child) => child.text);
