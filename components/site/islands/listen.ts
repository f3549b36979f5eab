/** What has been silent for so long is not waited for any more. */
const quietMs = 1_800_000;

/** What is to be seen now and was not before, or not as it is, and what has gone: both by number. */
type News = { shown: number[]; gone: number[] };

/**
 * Listens to what the site tells of a story, for as long as somebody may want to know: while the place for it, which has
 * where the page stands (`data-after`), is near the window and the page is looked at.
 */
export function listen(
  place: HTMLElement,
  story: string,
  event: 'comments' | 'posts',
  hear: (news: News) => void,
): void {
  let after = place.dataset.after!;
  const address = () =>
    `/api/v1/articles/${encodeURIComponent(story)}/${event}/events?after=${after}`;
  let source: EventSource | undefined;
  let isNear = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isOver = true;
      tune();
    }, quietMs);
  };
  /** Sent away: for good where nothing will be told, else for as long as the server says, or a little. */
  const rest = async () => {
    isOver = true;
    tune();
    const answer = await fetch(address(), { method: 'HEAD' }).catch(() => null);
    const seconds = Number(answer?.headers.get('retry-after'));
    if (!seconds && /^(204|4)/.test(`${answer?.status}`)) return;
    // Not all that were sent away together come back together.
    const pauseMs = seconds * 1000 || 15_000 + Math.random() * 30_000;
    timer = setTimeout(() => {
      isOver = false;
      tune();
    }, pauseMs);
  };
  const tune = () => {
    const wants = isNear && !document.hidden && !isOver;
    if (wants === !!source) return;
    clearTimeout(timer);
    source?.close();
    source = undefined;
    if (!wants) return;
    const mine = (source = new EventSource(address()));
    wait();
    mine.addEventListener(event, ({ data, lastEventId }) => {
      after = lastEventId;
      const news = JSON.parse(data as string) as News;
      hear(news);
      if (news.shown[0]) wait();
    });
    mine.onerror = () => {
      // While the browser tries again by itself it says so.
      if (mine.readyState === 2 && mine === source) void rest();
    };
  };
  new IntersectionObserver(
    ([entry]) => {
      isNear = entry!.isIntersecting;
      tune();
    },
    { rootMargin: '50%' },
  ).observe(place.parentElement!);
  document.addEventListener('visibilitychange', tune);
}
