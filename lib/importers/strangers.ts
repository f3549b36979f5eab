/** What people put in where texts are wanted, by how it begins when it is read as UTF-8: what is no UTF-8 is U+FFFD. */
const strangers: [RegExp, string][] = [
  // No text has a zero byte there, but one in an old encoding may well begin with three letters that are no UTF-8.
  [/^\ufffd{3}(?=[^]{0,40}\0)/, 'a picture'],
  [/^(\ufffdPNG|GIF8|RIFF[^]{4}WEBP|8BPS|II\*\0|MM\0\*|BM[^]{4}\0{4})/, 'a picture'],
  [/^[^]{4}ftyp(avif|avis|heic|heix|hevc|mif1|msf1)/, 'a picture'],
  [/^(<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i, 'a picture (SVG)'],
  [/^([^]{4}(ftyp|moov|mdat)|\u001aE\u07e3|RIFF[^]{4}AVI )/, 'a film'],
  [/^(ID3|OggS|fLaC|RIFF[^]{4}WAVE|\ufffd\ufffd[DP]\0)/, 'a sound'],
  [/^%PDF-/, 'a PDF document'],
  [/^PK\u0003\u0004[^]*?(\[Content_Types\]\.xml|word\/|xl\/|ppt\/)/, 'an Office document'],
  [/^PK\u0003\u0004[^]{0,60}mimetypeapplication\/vnd\.oasis/, 'an OpenDocument file'],
  [
    /^\ufffd{2}\u0011\u0871\u001a/,
    'an Office document of the old kind, or a folder’s small pictures',
  ],
  [/^\{\\rtf/, 'a text in RTF'],
  [/^PK[\u0003\u0005\u0007]/, 'a ZIP file'],
  [/^(\u001f\ufffd|7z\ufffd|Rar!|BZh|\ufffd7zXZ)/, 'a packed file'],
  [/^\0{3}\u0001Bud1/, 'what a Mac notes of a folder'],
  [/^<(!doctype html|html[\s>])/i, 'a web page'],
];

/** What a file is that is nothing that can be read, from its beginning, as in "a picture"; null where it may be a text. */
export const strangerOf = (head: string): string | null =>
  strangers.find(([begins]) => begins.test(head.replace(/^\ufeff?\s*/, '')))?.[1] ?? null;
