/** The buttons that FeedBurner put below each text. */
const flare = /<div\b[^<>]{0,200}\bclass="feedflare"[^<>]{0,200}>(?:(?!<\/?div\b)[^])*<\/div>/gi;
/** WordPress sends each emoji as a picture, for readers that had none. */
const smiley = /<img\b[^<>]{0,1000}\bclass="(?:wp-smiley|emoji)"[^<>]{0,1000}>/gi;
const alt = /\balt="([^"<>]{1,40})"/i;
/** What is as small only counts who reads. */
const pixel =
  /<img\b[^<>]{0,2000}\s(?:width|height)\s*=\s*["']?[0-2](?:px)?(?=["'\s/>])[^<>]{0,2000}>/gi;

/** The text of an item without what feeds put into it for themselves: buttons, counting pixels, pictures of emoji. */
export const tidied = (html: string): string =>
  html
    .replace(flare, '')
    .replace(smiley, (image) => alt.exec(image)?.[1] ?? '')
    .replace(pixel, '');
