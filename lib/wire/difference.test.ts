import { expect, it } from 'vitest';
import { differenceOf } from './difference';
import { readWire } from './read';
import { bytesOf, ninjs3 } from './test-items';

const content = (more: object) => readWire(bytesOf(ninjs3({ ...more }))).items[0]!;

it('says which fields and which paragraphs an agency changed', () => {
  const difference = differenceOf(
    content({}),
    content({
      urgency: 1,
      bodies: [
        {
          contentType: 'text/html',
          value: '<p>The board voted &amp; stayed.</p><p>Six of <b>nine</b> were for it.</p>',
        },
      ],
    }),
  );
  expect(difference.fields).toEqual([{ label: 'Urgency', before: '3', after: '1' }]);
  expect(difference.text.map(({ kind }) => kind)).toEqual(['changed', 'same']);
  expect(differenceOf(content({}), content({})).fields).toEqual([]);
});
