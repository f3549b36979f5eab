import { describe, expect, it } from 'vitest';
import { escapeXml, xmlText } from '@/lib/feeds/xml';

describe('text in XML', () => {
  it.each([
    ['a < b & c > d "e" \'f\'', 'a &lt; b &amp; c &gt; d &quot;e&quot; &apos;f&apos;'],
    ['nul\u0000 bell\u0007 stay\ttab', 'nul bell stay\ttab'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['whole 😀 pair', 'whole 😀 pair'],
    [']]>', ']]&gt;'],
    ['\ufffe\uffff', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });

  it('leaves markup alone where it is not escaped', () => {
    expect(xmlText('<p>\u0001x</p>')).toBe('<p>x</p>');
  });
});
