/**
 * What a browser calls a file when somebody saves it (RFC 6266): the name in plain letters, and as it is for those who
 * can read that.
 */
export function inlineDisposition(fileName: string): string {
  const name = fileName.toWellFormed();
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${exact}`;
}
