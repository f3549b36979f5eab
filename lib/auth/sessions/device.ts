import Bowser from 'bowser';
import type { Words } from '@/lib/i18n/words';

type SessionWords = Words['own']['sessions'];

/**
 * A browser in words, from what it says of itself: "Firefox on Windows" (in English). A program that names itself ("curl/8.5") is
 * called by that name.
 */
export function deviceName(userAgent: string, words: SessionWords): string {
  const other = words.deviceUnknown;
  if (!userAgent) return other;
  const { browser, os } = Bowser.parse(userAgent);
  if (browser.name)
    return os.name ? words.device({ browser: browser.name, system: os.name }) : browser.name;
  const product = /^[A-Za-z][\w.-]{1,29}(?=\/|$)/.exec(userAgent)?.[0];
  return product && product !== 'Mozilla' ? product : other;
}

const local =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|::ffff:127\.|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * Where a network address is, as a sentence. Broadsheet asks nobody about addresses, so all it knows is whether one is near;
 * otherwise it is named as it is.
 */
export function placeName(address: string, words: SessionWords): string {
  if (!address || address === 'unknown') return words.placeUnknown;
  if (/^(127\.|::1$|::ffff:127\.)/.test(address)) return words.placeHere;
  return local.test(address) ? words.placeNear({ address }) : words.placeFrom({ address });
}
