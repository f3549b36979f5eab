import Bowser from 'bowser';

const other = 'A browser';

/**
 * A browser in words, from what it says of itself: "Firefox on Windows". A program that names itself ("curl/8.5") is
 * called by that name.
 */
export function deviceName(userAgent: string): string {
  if (!userAgent) return other;
  const { browser, os } = Bowser.parse(userAgent);
  if (browser.name) return os.name ? `${browser.name} on ${os.name}` : browser.name;
  const product = /^[A-Za-z][\w.-]{1,29}(?=\/|$)/.exec(userAgent)?.[0];
  return product && product !== 'Mozilla' ? product : other;
}

const local =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|::ffff:127\.|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * Where a network address is, in words. Broadsheet asks nobody about addresses, so all it knows is whether one is near;
 * otherwise it is named as it is.
 */
export function placeName(address: string): string {
  if (!address || address === 'unknown') return 'Place unknown';
  if (/^(127\.|::1$|::ffff:127\.)/.test(address)) return 'This computer';
  return local.test(address) ? `The local network (${address})` : `From ${address}`;
}
