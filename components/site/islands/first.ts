// What comes before the islands: it has them, and the typefaces of a narrow window, wait for the first picture of the page.
// On a slow network they would stand in its way. Whoever comes from another page of this site has all of them already.

const { then, faces } = document.querySelector<HTMLScriptElement>('script[data-then]')!.dataset;
const { prerendering } = document as { prerendering?: boolean };

const bringIslands = (): Promise<unknown> => import(then!);

/** The faces, where the style sheet left them out (app/styles/site.css). */
function bringFaces(): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = faces!;
  sheet.media = '(max-width: 47.99em)';
  document.head.append(sheet);
}

/** Whoever keeps something here, such as a larger text, is shown the page with it from the start. */
function keepsSomething(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false; // a browser that keeps nothing for anybody
  }
}

const isOnTheSite = prerendering || document.referrer.startsWith(`${location.origin}/`);
if (!isOnTheSite && !keepsSomething() && PerformanceObserver.supportedEntryTypes?.includes('paint'))
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    // The islands first, which measure the page: each face that comes has it laid out again.
    void bringIslands().finally(bringFaces);
  }).observe({ type: 'paint', buffered: true });
else {
  bringFaces();
  void bringIslands();
}

export {};
