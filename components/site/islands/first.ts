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
  sheet.onload = () => {
    void document.body.offsetTop; // now it is known which faces the page asks for
    void document.fonts.ready.then(layOutBelow);
  };
  document.head.append(sheet);
}

/** Last, what lies below the window (app/styles/parts/below.css): a part for each picture of the page, so that no task is long. */
function layOutBelow(): void {
  const part = document.querySelector('[data-below]');
  part?.removeAttribute('data-below');
  if (part) requestAnimationFrame(layOutBelow);
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
    if (!list.getEntriesByName('first-contentful-paint')[0]) return;
    observer.disconnect();
    // The islands first, which measure the page: each face that comes has it laid out again.
    void bringIslands().finally(bringFaces);
  }).observe({ type: 'paint', buffered: true });
else {
  bringFaces();
  void bringIslands();
}

export {};
