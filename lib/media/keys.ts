import { slugOf } from '@/lib/articles/slug';

/** The widths in which a picture is made, besides its own when that is smaller. */
export const renditionWidths = [320, 640, 960, 1280, 1920, 2560] as const;

/** Where the file of a picture is kept, whoever uses it: equal files are one file. */
export const originalKey = (fingerprint: string, extension: string) =>
  `o/${fingerprint.slice(0, 2)}/${fingerprint}.${extension}`;

/** Where what was made of it is kept. */
export const renditionKey = (
  { id, fingerprint, revision }: { id: number; fingerprint: string; revision: number },
  file: string,
) => `r/${id}/${fingerprint.slice(0, 12)}-${revision}/${file}`;

/** The names of the files made of a picture: "640.avif", "640-16x9.webp", "share.jpg", "search-16x9.jpg", "whole.jpg". */
export const renditionFile =
  /^(?:\d{1,4}(?:-(?:16x9|4x3|1x1))?\.(?:avif|webp)|share\.jpg|search-(?:16x9|4x3|1x1)\.jpg|whole\.(?:jpg|png|webp|avif|gif))$/;

/** Letters and digits of a file's name, for its address. */
export function addressName(fileName: string): string {
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  return (
    slugOf(stem)
      .replace(/[^a-z0-9-]/g, '')
      .replace(/-+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'picture'
  );
}

/** A picture's lasting address. The token is not to be guessed: what no story shows yet is for the newsroom alone. */
export const mediaPath = (id: number, token: string, name: string, extension: string) =>
  `/media/${id}-${token}/${name}.${extension}`;

/** The name of a file as somebody sent it: no folders, nothing invisible, and not too long for any disk. */
export function cleanFileName(name: string, max: number): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return [...clean].slice(0, max).join('') || 'picture';
}

const types: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The content type of a picture of this site, by the name of its file. */
export const pictureTypeOf = (file: string): string =>
  types[file.split('.').at(-1)!] ?? 'image/jpeg';
