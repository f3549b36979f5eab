import anyAscii from 'any-ascii';

/** A text in Latin letters, whatever its script: for addresses, and only on the server, where the tables may weigh. */
export const latinOf = (text: string): string => anyAscii(text.normalize('NFC'));
