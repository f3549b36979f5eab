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

describe('a dateline', () => {
  const of = (dateline: string | null, language: string) => ({ of: { dateline, language } });
  const story = doc(node('heading', text('Side')), p('It rained.'), p('It stopped.'));

  it('heads the first paragraph, with the comma of its language', () => {
    expect(documentHtml(story, of('VESTERHAMN', 'en-GB'))).toBe(
      '<h2>Side</h2><p><span class="dateline">VESTERHAMN,</span> It rained.</p><p>It stopped.</p>',
    );
    expect(documentHtml(doc(p('أمطرت.')), of('بورت إيليري', 'ar'))).toBe(
      '<p><span class="dateline">بورت إيليري،</span> أمطرت.</p>',
    );
  });

  it('is escaped, and stands alone where no paragraph follows', () => {
    const rule = doc({ type: 'horizontalRule' });
    expect(documentHtml(rule, of('A < B', 'en-GB'))).toBe(
      '<p><span class="dateline">A &lt; B</span></p><hr>',
    );
    expect(documentHtml(rule, of(null, 'en-GB'))).toBe('<hr>');
  });
});

describe('a picture of the library', () => {
  const src = '/media/7-ab12/quay.jpg';
  const document = doc({ type: 'image', attrs: { src, alt: 'The quay', width: 9, height: 9 } });
  const known = {
    id: 7,
    path: src,
    externalUrl: null,
    alt: '',
    caption: '',
    credit: '',
    width: 1000,
    height: 500,
    focalX: 50,
    focalY: 50,
    revision: 2,
    renditions: ['320.avif', '320.webp'],
    placeholder: 'data:image/webp;base64,AAAA',
  };

  it('comes in sizes and formats, with its measures and its blur', () =>
    expect(documentHtml(document, { pictures: [known] })).toBe(
      '<figure class="fig"><picture>' +
        '<source type="image/avif" srcset="/media/7-ab12/2/320.avif 320w" sizes="(min-width: 46rem) 42rem, 100vw">' +
        '<source type="image/webp" srcset="/media/7-ab12/2/320.webp 320w" sizes="(min-width: 46rem) 42rem, 100vw">' +
        '<img src="/media/7-ab12/quay.jpg?r=2" alt="The quay" width="1000" height="500"' +
        ' style="--blur: url(&quot;data:image/webp;base64,AAAA&quot;)" loading="lazy"></picture></figure>',
    ));

  it('is left out once it has been deleted, and shown from its address where nothing is known', () => {
    expect(documentHtml(document, { pictures: [] })).toBe('');
    expect(documentHtml(document)).toContain(`<img src="${src}"`);
  });
});
