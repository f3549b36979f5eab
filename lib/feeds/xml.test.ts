import { describe, expect, it } from 'vitest';
import { cdata, element, escapeXml } from '@/lib/feeds/xml';
import { xmlText } from '@/lib/xml-text';

describe('text in XML', () => {
  it.each([
    ['a < b & c > d "e" \'f\'', 'a &lt; b &amp; c &gt; d &quot;e&quot; &apos;f&apos;'],
    ['nul\u0000 bell\u0007 stay\ttab', 'nul bell stay\ttab'],
    ['half \ud83d of a pair', 'half  of a pair'],
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

describe('elements', () => {
  it('split the end of a CDATA section that stands in a text', () => {
    expect(cdata('a ]]> b ]]>')).toBe('<![CDATA[a ]]]]><![CDATA[> b ]]]]><![CDATA[>]]>');
  });

  it('leave out attributes that are not there, and escape the others', () => {
    expect(element('a', { b: '"&', c: null, d: undefined, e: 0 })).toBe(
      '<a b="&quot;&amp;" e="0"/>',
    );
    expect(element('a', {}, '<b/>')).toBe('<a><b/></a>');
  });
});
