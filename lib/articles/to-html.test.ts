import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import type { StoryCard } from '@/lib/articles/schema';
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
        '<td></td><th scope="row">Berth</th><td><p> </p><p><br></p></td>' +
        '<th scope="row"><figure class="fig"><img src="/a.png" alt="Cranes" loading="lazy"></figure></th><td></td>' +
        '</tr></tbody></table></div>',
    );
  });
});

describe('a table of figures', () => {
  const cells = (type: 'tableHeader' | 'tableCell', ...words: string[]) =>
    node('tableRow', ...words.map((one) => node(type, p(one))));
  const fees = (attrs: object) =>
    doc({
      ...node(
        'table',
        cells('tableHeader', 'Boat', 'Now', 'Then'),
        cells('tableCell', 'A', '2', '4'),
      ),
      attrs: { caption: 'Fees', ...attrs },
    });
  const table =
    '<div class="scroll" tabindex="0" role="region" aria-label="Fees"><table class="tab"><caption>Fees</caption>' +
    '<thead><tr><th scope="col">Boat</th><th class="r" scope="col">Now</th><th class="r" scope="col">Then</th></tr></thead>' +
    '<tbody><tr><td>A</td><td class="r">2</td><td class="r">4</td></tr></tbody></table></div>';

  it('says what heads its columns and sets figures below each other', () =>
    expect(documentHtml(fees({}))).toBe(table));

  it('is bars where somebody wished so, on our own pages', () => {
    const of = { dateline: null, language: 'en-GB' };
    expect(documentHtml(fees({ isChart: true }), { of })).toBe(
      '<figure class="fig chart"><figcaption>Fees</figcaption><dl class="bars"><div><dt>A</dt>' +
        '<dd class="was" style="--v:0.5">2<span class="vh"> Now</span></dd>' +
        '<dd style="--v:1">4<span class="vh"> Then</span></dd></div></dl>' +
        '<p class="meta">Outline: Now. Solid: Then.</p></figure>',
    );
    expect(documentHtml(fees({ isChart: true }))).toBe(table);
    const origin = 'https://tidings.example';
    expect(documentHtml(fees({ isChart: true }), { of, origin })).toBe(table);
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

const card = (id: number, fields: Partial<StoryCard> = {}): StoryCard => ({
  id,
  slug: `story-${id}`,
  headline: 'The wall & the sea',
  standfirst: '',
  language: 'en-GB',
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  authors: [],
  hero: null,
  publishedAt: new Date('2026-11-25T12:00:00Z'),
  commentCount: 0,
  ...fields,
});

describe('a gallery', () => {
  const crane: DocNode = {
    type: 'image',
    attrs: { src: '/a.png', alt: 'Cranes', caption: 'Now.' },
  };
  const mist: DocNode = { type: 'image', attrs: { src: '/b.png', alt: 'x', isDecorative: true } };

  it('is a list of figures in their order, with the words for all of them below', () =>
    expect(
      documentHtml(
        doc({ type: 'gallery', attrs: { caption: 'The <storm>' }, content: [crane, mist] }),
      ),
    ).toBe(
      '<figure class="gallery"><ul><li><figure class="fig"><img src="/a.png" alt="Cranes" loading="lazy">' +
        '<figcaption><span>Now.</span></figcaption></figure></li>' +
        '<li><figure class="fig"><img src="/b.png" alt="" loading="lazy"></figure></li></ul>' +
        '<figcaption>The &lt;storm&gt;</figcaption></figure>',
    ));

  it('without words is named, and counts only pictures that are there', () =>
    expect(
      documentHtml(
        doc(node('gallery', crane, { type: 'image', attrs: { src: '/media/9-ab/picture.jpg' } })),
        { pictures: [] },
      ),
    ).toContain('<figure class="gallery" aria-label="Gallery, 1 picture"><ul><li>'));

  it('of pictures that are all gone is nothing', () =>
    expect(
      documentHtml(doc(node('gallery', { type: 'image', attrs: { src: '/media/9-ab/p.jpg' } })), {
        pictures: [],
      }),
    ).toBe(''));
});

describe('what is read elsewhere', () => {
  const away = { origin: 'https://p.example', path: '/article/gale' };
  const to = (href: string) =>
    doc(node('paragraph', { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }));

  it.each([
    ['/about', 'https://p.example/about'],
    ['#h-side', 'https://p.example/article/gale#h-side'],
    ['?post=7', 'https://p.example/article/gale?post=7'],
    ['mailto:desk@p.example', 'mailto:desk@p.example'],
  ])('leads from %s to %s', (href, led) =>
    expect(documentHtml(to(href), away)).toBe(`<p><a href="${led}">x</a></p>`),
  );

  it('has a picture of the library plain, and none that the library deleted', () => {
    const image = { type: 'image', attrs: { src: '/media/9-ab/picture.jpg' } } as const;
    const known = {
      ...{ id: 9, path: '/media/9-ab/picture.jpg', externalUrl: null, alt: '', caption: '' },
      ...{ credit: '', width: 640, height: 360, focalX: 50, focalY: 50, revision: 1 },
      ...{ renditions: ['320.webp', '320.avif'], placeholder: 'data:image/webp;base64,AA' },
    };
    expect(documentHtml(doc(image), { ...away, pictures: [known] })).toBe(
      '<figure class="fig"><img src="https://p.example/media/9-ab/picture.jpg" alt="" width="640" height="360" loading="lazy"></figure>',
    );
    expect(documentHtml(doc(image), { ...away, pictures: [] })).toBe('');
  });
});

describe('something on another site', () => {
  const embed = (url: string, title?: string) => doc({ type: 'embed', attrs: { url, title } });

  it('is a card of our own with nothing that a browser would fetch', () => {
    const html = documentHtml(embed('https://youtu.be/dQw4w9WgXcQ', 'The "wall"'));
    expect(html).toBe(
      '<embed-card class="embed wide" data-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-show="Show it here, from YouTube">' +
        '<p class="k">YouTube</p><p class="card-title"><a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">' +
        'The &quot;wall&quot;</a></p></embed-card>',
    );
    expect(html).not.toMatch(/<(iframe|img|script|link)\b/);
  });

  it('is a link where the policy would allow no frame', () =>
    expect(documentHtml(embed('https://mastodon.example/@maren/113345678901234567'))).toBe(
      '<div class="embed"><p class="k">Mastodon, mastodon.example</p><p class="card-title">' +
        '<a href="https://mastodon.example/@maren/113345678901234567" rel="noopener">' +
        'mastodon.example/@maren/113345678901234567</a></p></div>',
    ));

  it('is a link in feeds and mails', () =>
    expect(
      documentHtml(embed('https://vimeo.com/76979871', 'The wall'), {
        origin: 'https://p.example',
      }),
    ).toBe('<p><a href="https://vimeo.com/76979871" rel="noopener">The wall</a> (Vimeo)</p>'));

  it('that was put into the database by another hand is nothing', () =>
    expect(documentHtml(embed('javascript:alert(1)'))).toBe(''));
});

describe('a card of another story', () => {
  const also = doc({ type: 'readAlso', attrs: { story: 7 } });

  it('says what that story says now', () =>
    expect(documentHtml(also, { stories: [card(7)] })).toBe(
      '<aside class="also" data-ink="harbour" aria-label="Read also"><p class="k">Read also</p>' +
        '<p class="card-title"><a href="/article/story-7">The wall &amp; the sea</a></p></aside>',
    ));

  it('falls out when that story is not public', () => {
    expect(documentHtml(also, { stories: [card(8)] })).toBe('');
    expect(documentHtml(also)).toBe('');
  });

  it('keeps the direction of the other language', () =>
    expect(
      documentHtml(also, { stories: [card(7, { language: 'ar', headline: 'السور' })] }),
    ).toContain('<a href="/article/story-7" lang="ar" dir="rtl">السور</a>'));
});

describe('the direction of a block', () => {
  const of = (language: string) => ({ of: { dateline: null, language } });

  it('is said where its words run the other way, and within it only where they turn again', () => {
    const list = node(
      'bulletList',
      node('listItem', p('ירד גשם')),
      node('listItem', p('It rained')),
    );
    expect(documentHtml(doc(p('Rain.'), p('ירד גשם'), p('14–55'), list), of('en-GB'))).toBe(
      '<p>Rain.</p><p dir="rtl">ירד גשם</p><p>14–55</p><ul dir="rtl"><li><p>ירד גשם</p></li>' +
        '<li dir="ltr"><p>It rained</p></li></ul>',
    );
    expect(documentHtml(doc(p('ירד גשם'), p('Rain.')), of('he'))).toBe(
      '<p>ירד גשם</p><p dir="ltr">Rain.</p>',
    );
  });
});
