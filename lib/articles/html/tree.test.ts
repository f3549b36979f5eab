import { expect, it } from 'vitest';
import { attr, elementsIn, hasClass, lineOf, parseHtml, rawText } from './tree';

it('reads text without what is silent', () => {
  expect(rawText(parseHtml('a<br>b<script>c</script> <i>d</i>'))).toBe('a\nb d');
  expect(lineOf(parseHtml(' one\n<b>two</b> '), 100)).toBe('one two');
  expect(lineOf(parseHtml('one two three'), 8)).toBe('one two…');
});

it('lists elements in the order of the page, without looking into whole ones', () => {
  const nodes = parseHtml('<div><p>a<b>c</b></p><ul><li>d</li></ul></div><hr>');
  const names = (isWhole?: Parameters<typeof elementsIn>[1]) =>
    [...elementsIn(nodes, isWhole)].map(({ tagName }) => tagName);
  expect(names()).toEqual(['div', 'p', 'b', 'ul', 'li', 'hr']);
  expect(names(({ tagName }) => tagName === 'p')).toEqual(['div', 'p', 'ul', 'li', 'hr']);
});

it('knows attributes and classes', () => {
  const [figure] = [...elementsIn(parseHtml('<figure class="a b" title="c">'))];
  expect([attr(figure!, 'title'), attr(figure!, 'lang')]).toEqual(['c', '']);
  expect([hasClass(figure!, 'b'), hasClass(figure!, 'x', 'a'), hasClass(figure!, 'ab')]).toEqual([
    true,
    true,
    false,
  ]);
});
