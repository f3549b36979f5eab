/** What has been silent for so long is not waited for any more. */
const quietMs = 1_800_000;

type Wish = {
  /** Where news are wanted: listened to while this is near the window and the page is looked at. */
  near: Element;
  /** The stream from a place on, and where the page stands. */
  address: (after: string) => string;
  after: string;
  event: string;
  /** Told the data of each event; true when something was new. */
  hear: (data: string) => boolean;
};

/** Listens to the site for as long as somebody may want to know. */
export function listen({ near, address, after, event, hear }: Wish): void {
  let source: EventSource | undefined;
  let isNear = false;
  let isOver = false;
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      isOver = true;
      tune();
    }, quietMs);
  };
  /** Sent away: for as long as the server says, or for good. */
  const rest = async () => {
    isOver = true;
    tune();
    const answer = await fetch(address(after), { method: 'HEAD' }).catch(() => null);
    const seconds = Number(answer?.headers.get('retry-after'));
    if (!seconds) return;
    timer = window.setTimeout(() => {
      isOver = false;
      tune();
    }, seconds * 1000);
  };
  const tune = () => {
    const wants = isNear && !document.hidden && !isOver;
    if (wants === !!source) return;
    clearTimeout(timer);
    source?.close();
    source = undefined;
    if (!wants) return;
    const mine = (source = new EventSource(address(after)));
    wait();
    mine.addEventListener(event, ({ data, lastEventId }) => {
      after = lastEventId;
      if (hear(data as string)) wait();
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
  ).observe(near);
  document.addEventListener('visibilitychange', tune);
}
