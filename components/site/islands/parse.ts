/** A page, or a part of one, as the server wrote it: it has escaped everything that a person typed. */
export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
