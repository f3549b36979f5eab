/** XML 1.0 has no place for most control characters and lone surrogates, not even escaped: they are left out. */
export const xmlText = (text: string) =>
  // Everything but the Char production of XML 1.0, section 2.2.
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the content of an element or a quoted attribute. */
export const escapeXml = (text: string) => xmlText(text).replace(/[&<>"']/g, (c) => entities[c]!);
