import { expect, it } from 'vitest';
import { partsOf, type Part } from './blocks';

function parts(content: string) {
  const gone: string[] = [];
  const found = partsOf(content, (block) => gone.push(block));
  const tidy = ({ isClassic, html }: Part) => [
    isClassic ? 'classic' : 'block',
    html.replace(/\s+/g, ' ').trim(),
  ];
  return { parts: found.map(tidy), gone };
}

it('takes text without blocks for classic', () =>
  expect(parts('One\r\n\r\ntwo')).toEqual({ parts: [['classic', 'One two']], gone: [] }));

it('puts blocks together, however they nest', () =>
  expect(
    parts(
      '<!-- wp:heading {"level":3} -->\n<h3>a</h3>\n<!-- /wp:heading -->\n\n<!-- wp:group {"x":{"y":"z"}} --><div><!-- wp:acme/box --><p>b</p><!-- /wp:acme/box --></div><!-- /wp:group -->',
    ).parts,
  ).toEqual([['block', '<h3>a</h3> <div> <p>b</p> </div>']]));

it('takes what stands outside of all blocks for classic', () =>
  expect(parts('Before\n<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->\nAfter')).toEqual({
    parts: [
      ['classic', 'Before'],
      ['block', '<p>a</p>'],
      ['classic', 'After'],
    ],
    gone: [],
  }));

it('says which blocks had no words of their own', () =>
  expect(
    parts('<!-- wp:latest-posts {"a":1} /--><!-- wp:spacer /--><!-- wp:acme/map /-->'),
  ).toEqual({ parts: [], gone: ['latest-posts', 'acme/map'] }));

it('parts paragraphs at “more” and at ends of pages', () => {
  const [part] = partsOf('a<!--more Read on--> b <!--nextpage-->c', () => undefined);
  expect(part!.html).toBe('a\n\n b \n\nc');
});
