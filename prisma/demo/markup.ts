import { documentSchema, type DocNode, type Mark } from '@/lib/articles/document';

/**
 * The light markup in which the demo edition is written, as a document: paragraphs parted by an empty line, `## side-head`,
 * `> quotation`, `>> pull quote` or `>> pull quote | who said it`, `- list item`, `:::fact Title` and `:::table Caption` up to `:::`, and inside
 * text `**bold**`, `*italic*` and `[words](/path)`. Throws an Error that names the story and the line of its body.
 */
export function markupDocument(source: string, story: string): DocNode {
  const fail = (line: number, message: string): never => {
    throw new Error(`${story}, line ${line}: ${message}`);
  };
  const content = blocks(source, fail).map((block) => node(block, fail));
  if (content.length === 0) fail(1, 'the body is empty.');
  const parsed = documentSchema.safeParse({ type: 'doc', content });
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  // The path begins ['content', index of the block, …].
  return fail(blocks(source, fail)[Number(path[1])]!.line, message);
}

type Fail = (line: number, message: string) => never;
/** Lines that belong together; `line` is the number of the first. */
type Block = { line: number; lines: string[] };

function blocks(source: string, fail: Fail): Block[] {
  const found: Block[] = [];
  let open: Block | undefined;
  source.split('\n').forEach((raw, index) => {
    const text = raw.trim();
    const isFenced = open?.lines[0]!.startsWith(':::') ?? false;
    if (open && isFenced) {
      if (text === ':::') open = undefined;
      else if (text) open.lines.push(text);
    } else if (!text) {
      open = undefined;
    } else if (open && !text.startsWith(':::')) {
      open.lines.push(text);
    } else {
      found.push((open = { line: index + 1, lines: [text] }));
    }
  });
  if (open?.lines[0]!.startsWith(':::')) fail(open.line, 'this box is not closed by a line ":::".');
  return found;
}

function node({ line, lines }: Block, fail: Fail): DocNode {
  const first = lines[0]!;
  const words = (text: string, at = line) => inline(text, [], (message) => fail(at, message));
  const paragraph = (text: string, at = line): DocNode => ({
    type: 'paragraph',
    content: words(text, at),
  });
  const one = () =>
    lines.length === 1 ? first : fail(line, 'an empty line is missing after this line.');

  if (first.startsWith('## '))
    return { type: 'heading', attrs: { level: 2 }, content: words(one().slice(3)) };
  if (first.startsWith('>> ')) {
    const [quote, cite] = halves(one().slice(3)) ?? [one().slice(3)];
    return { type: 'pullQuote', attrs: { cite }, content: [paragraph(quote)] };
  }
  if (first.startsWith('> ')) {
    const text = lines.map((each) => each.replace(/^> ?/, '')).join(' ');
    return { type: 'blockquote', content: [paragraph(text)] };
  }
  if (first.startsWith('- ')) {
    return {
      type: 'bulletList',
      content: lines.map((each, i) => {
        if (!each.startsWith('- ')) fail(line + i, 'every line of a list begins with "- ".');
        return { type: 'listItem', content: [paragraph(each.slice(2), line + i)] };
      }),
    };
  }
  if (first.startsWith(':::')) return box({ line, lines }, fail);
  if (/^(#|>|:::|\|)/.test(first))
    fail(line, `unknown mark at ${JSON.stringify(first.slice(0, 20))}.`);
  return paragraph(lines.join(' '));
}

function box({ line, lines }: Block, fail: Fail): DocNode {
  const [, kind, title] =
    /^:::(fact|table) (\S.*)$/.exec(lines[0]!) ??
    fail(line, 'a box begins ":::fact Title" or ":::table Caption".');
  const rows = lines.slice(1);
  if (rows.length === 0) fail(line, 'the box is empty.');
  if (kind === 'fact') {
    const items = rows.map((row, i) => {
      const [term, text] =
        halves(row) ?? fail(line + 1 + i, 'a line of a fact box is "number | what it means".');
      return { term, text };
    });
    return { type: 'factBox', attrs: { title, items } };
  }
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  return {
    type: 'table',
    attrs: { caption: title },
    content: cells.map((row, i) => {
      if (row.length !== cells[0]!.length)
        fail(line + 1 + i, `this row has ${row.length} cells, the first has ${cells[0]!.length}.`);
      return {
        type: 'tableRow',
        content: row.map((cell) => ({
          type: i === 0 ? 'tableHeader' : 'tableCell',
          content: [
            {
              type: 'paragraph',
              content: inline(cell, [], (message) => fail(line + 1 + i, message)),
            },
          ],
        })),
      };
    }),
  };
}

/** The two sides of the last bar. */
function halves(text: string): [string, string] | undefined {
  const [, left, right] = /^(.*\S)\s*\|\s*(\S.*)$/.exec(text) ?? [];
  return left && right ? [left, right] : undefined;
}

const span =
  /\*\*(?<bold>.+?)\*\*(?!\*)|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)/u;

function inline(text: string, marks: Mark[], fail: (message: string) => never): DocNode[] {
  const plain = (part: string): DocNode[] => {
    if (part.includes('*')) fail('a * has no partner.');
    if (/\]\(/.test(part)) fail('a link is "[words](address)".');
    return part ? [{ type: 'text', text: part, ...(marks.length ? { marks } : {}) }] : [];
  };
  const found = span.exec(text);
  if (!found) return plain(text);
  const { bold, italic, words, href } = found.groups!;
  const mark: Mark = href ? { type: 'link', attrs: { href } } : { type: bold ? 'bold' : 'italic' };
  return [
    ...plain(text.slice(0, found.index)),
    ...inline((bold ?? italic ?? words)!, [...marks, mark], fail),
    ...inline(text.slice(found.index + found[0].length), marks, fail),
  ];
}
