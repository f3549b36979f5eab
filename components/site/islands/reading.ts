import type { Reading } from '@/lib/readings/schema';

// How far down a story is read and for how long it is looked at, told once the page is left. Nothing is kept in the
// browser, and a browser that asks not to be watched tells nothing. As few bytes as can be: every reader downloads them.
type Opening = PerformanceEntry & { activationStart?: number; deliveryType?: string };
const asks = navigator as Navigator & { globalPrivacyControl?: boolean };
const text = document.querySelector('.full .copy');
let reached = 0;
let told = 0;
/** Since when the page is looked at; 0 while it is not. */
let since = 0;
let isFirst = true;

function look(): void {
  const { top, height } = text!.getBoundingClientRect();
  // The foot of the window, in quarters of the text.
  reached = Math.max(reached, Math.min(4, Math.floor(((innerHeight - top) / height) * 4)));
}

function turn(): void {
  if (!document.hidden) since = performance.now();
  else if (since) {
    // Not while the page is being drawn, which measuring would hold up.
    if (text) look();
    // A browser need not tell how the page was opened.
    const [opening] = performance.getEntriesByType('navigation') as (Opening | undefined)[];
    const wasAhead =
      isFirst &&
      opening &&
      (opening.activationStart! > 0 || opening.deliveryType === 'navigational-prefetch');
    const reading: Reading = {
      p: location.pathname + location.search.slice(0, 200),
      r: document.referrer.slice(0, 200),
      f: told,
      d: (told = reached),
      s: Math.min(1800, Math.round((performance.now() - since) / 1000)),
      v: wasAhead ? 1 : undefined,
    };
    if (text || wasAhead) navigator.sendBeacon('/api/read', JSON.stringify(reading));
    since = 0;
    isFirst = false;
  }
}

if (!asks.globalPrivacyControl && asks.doNotTrack !== '1') {
  document.addEventListener('visibilitychange', turn);
  if (text) addEventListener('scroll', look, { passive: true });
  turn();
}
