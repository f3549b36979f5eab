import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { documentHtml } from '@/lib/articles/to-html';

const text = (words: string): DocNode => ({ type: 'text', text: words });
const node = (type: DocNode['type'], ...content: DocNode[]): DocNode => ({ type, content });
const p = (words: string) => node('paragraph', text(words));
const doc = (...content: DocNode[]) => node('doc', ...content);

describe('tables', () => {
  const cells = (...content: DocNode[]) =>
    documentHtml(doc(node('table', node('tableRow', ...content))));

  it('have a header cell where it says something', () => {
    const empty: DocNode = { type: 'paragraph' };
    const image: DocNode = { type: 'image', attrs: { src: '/a.png', alt: 'Cranes' } };
    expect(
      cells(
        node('tableHeader', empty),
        node('tableHeader', p('Berth')),
        node('tableHeader', p(' '), node('paragraph', { type: 'hardBreak' })),
        node('tableHeader', image),
        node('tableCell', empty),
      ),
    ).toBe(
      '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table class="tab"><tbody><tr>' +
        '<td></td><th>Berth</th><td><p> </p><p><br></p></td>' +
        '<th><figure class="fig"><img src="/a.png" alt="Cranes" loading="lazy"></figure></th><td></td>' +
        '</tr></tbody></table></div>',
    );
  });
});
