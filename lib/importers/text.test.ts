import { expect, it } from 'vitest';
import { encodingOf, textOf } from './text';

/** A file that is read a few bytes at a time. */
const fileOf = (bytes: Uint8Array, size = 5) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
const utf8 = (text: string) => fileOf(new TextEncoder().encode(text));
const read = async (open: ReturnType<typeof fileOf>) => {
  let text = '';
  for await (const piece of textOf(open)) text += piece;
  return text;
};

it.each<[string, ReturnType<typeof fileOf>, string]>([
  ['a declaration behind blank lines', utf8('\n \n<?xml version="1.0"?>\n<a/>'), '\n \n\n<a/>'],
  ['blank lines alone', utf8(' \n'), ' \n'],
  ['a declaration that never ends', utf8('\n<?xml version'), '\n<?xml version'],
  ['UTF-8 with a mark', utf8('\ufeff<a>Ærø 港 שלום</a>'), '<a>Ærø 港 שלום</a>'],
  [
    'UTF-8 that says it is Latin-1',
    utf8('<?xml encoding="ISO-8859-1"?>Ærø'),
    '<?xml encoding="ISO-8859-1"?>Ærø',
  ],
  [
    'Latin-1 that says it is UTF-8',
    fileOf(Buffer.from('<?xml encoding="UTF-8"?>Ærø', 'latin1')),
    '<?xml encoding="UTF-8"?>Ærø',
  ],
  [
    'Windows-1251 that says so',
    fileOf(
      Buffer.from([...Buffer.from('<?xml encoding="windows-1251"?>'), 0xcf, 0xee, 0xf0, 0xf2]),
    ),
    '<?xml encoding="windows-1251"?>Порт',
  ],
  ['UTF-16 with a mark', fileOf(Buffer.from('\ufeff<a>Ærø</a>', 'utf16le')), '<a>Ærø</a>'],
  ['UTF-16 without one', fileOf(Buffer.from('{"a":"Ærø"}', 'utf16le')), '{"a":"Ærø"}'],
  [
    'UTF-8 with a broken byte',
    fileOf(Buffer.from([...Buffer.from('Ærø og Samsø, København'.repeat(4)), 0xff])),
    `${'Ærø og Samsø, København'.repeat(4)}\ufffd`,
  ],
  ['control characters', utf8('a\u0000b\u0008c\td\ne\u001f\uffff'), 'abc\td\ne'],
  ['references to such', utf8('a&#8;b&#x1F;c&#xD83D;d&#65;e&#x110000;&amp;'), 'abcd&#65;e&amp;'],
])('%s', async (_, open, text) => expect(await read(open)).toBe(text));

it('says what it takes a file for', async () => {
  expect(await encodingOf(fileOf(Buffer.from('caf\xe9', 'latin1')))).toBe('windows-1252');
  expect(await encodingOf(utf8('café'))).toBe('utf-8');
});
