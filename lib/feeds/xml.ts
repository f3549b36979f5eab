import { xmlText } from '@/lib/xml-text';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Beside what XML forbids, what says that a text was once decoded wrongly: control characters of Latin-1, U+FFFD. */
const shown = (text: string) => xmlText(text).replace(/[\u0080-\u009f\ufffd]/g, '');

/** Text as the content of an element or a quoted attribute. */
export const escapeXml = (text: string) => shown(text).replace(/[&<>"']/g, (c) => entities[c]!);

/** Whether a program that guesses could take a text for HTML: a tag or a character by name or number is in it. */
export const looksLikeHtml = (text: string) => /<[/a-z]|&#?\w/i.test(text);

/** Text as a CDATA section; an end of one within it is split between two. */
export const cdata = (text: string) =>
  `<![CDATA[${shown(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

type Attributes = Record<string, string | number | null | undefined>;

/** An element. `content` is markup, made by these functions; attributes are texts, left out when they are null. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const all = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content ? `<${name}${all}>${content}</${name}>` : `<${name}${all}/>`;
}

/** An element that holds a text and nothing else. */
export const textElement = (name: string, text: string) => element(name, {}, escapeXml(text));

/** A whole document of one element. */
export const xmlDocument = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
