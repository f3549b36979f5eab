import { expect, it } from 'vitest';
import { strangerOf } from './strangers';

const zip = 'PK\u0003\u0004\u0014\0\u0006\0';
const bytesOf = (text: string) => Buffer.from(text, 'latin1');
it.each([
  ['a picture', '\xff\xd8\xff\xe1\x1a\x2b' + 'Exif\0\0'],
  ['a picture', '\x89PNG\r\n\x1a\n'],
  ['a picture', 'II*\0\b\0\0\0'],
  ['a picture', 'BM6\x10\0\0\0\0\0\0'],
  ['a picture', '\0\0\0\x1cftypavif'],
  [
    'a picture (SVG)',
    '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg">',
  ],
  ['a film', '\0\0\0\x20ftypisom'],
  ['a film', '\x1aE\xdf\xa3\x01'],
  ['a sound', 'ID3\x03\0'],
  ['a sound', '\xff\xfbP\0\0'],
  ['a PDF document', '%PDF-1.7'],
  ['an Office document', `${zip}[Content_Types].xml`],
  [
    'an OpenDocument file',
    `${zip}${'\0'.repeat(20)}mimetypeapplication/vnd.oasis.opendocument.text`,
  ],
  [
    'an Office document of the old kind, or a folder’s small pictures',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ],
  ['a text in RTF', '{\\rtf1\\ansi'],
  ['a ZIP file', `${zip}old.xml`],
  ['a packed file', '7z\xbc\xaf\x27\x1c'],
  ['what a Mac notes of a folder', '\0\0\0\x01Bud1'],
  ['a web page', '<!DOCTYPE html>\n<html>'],
  ...['<nitf>', '{"uri":"x"}', 'BM is a firm', 'ÄÖÜ is no picture', '\xc4\xd6\xdc,e-mail', ''].map(
    (text) => [null, text] as const,
  ),
  ...['\xff\xfe<\0n\0i\0', '\0<\0n\0i\0t\0f', '[{"ftyp":1}]'].map((text) => [null, text] as const),
] as const)('%s', (what, text) =>
  expect(strangerOf(new TextDecoder().decode(bytesOf(text)))).toBe(what),
);
