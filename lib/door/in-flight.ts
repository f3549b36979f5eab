import { hasSession, type Asked } from './guard';
import type { Area } from './routes';

/** Who is sent away first when too much is under way: strangers' API calls, then members', last the way in and the desk. */
type Rank = 'stranger' | 'member' | 'desk';

const share: Record<Rank, number> = { stranger: 0.3, member: 0.7, desk: 1 };

function rankOf(area: Area, { headers, url }: Pick<Asked, 'headers' | 'url'>): Rank {
  if (area === 'admin' || area === 'account') return 'desk';
  if (/^\/api\/(auth\/|v1\/moderation\/|health|ready)/.test(url ?? '')) return 'desk';
  return hasSession(headers) || headers.authorization !== undefined ? 'member' : 'stranger';
}

/** Counts what is in Next's hands. Past the limit an answer comes sooner by coming later: 503 with Retry-After. */
export class InFlight {
  private count = 0;

  constructor(private readonly max: number) {}

  /** Takes a place, or says no. Give it back with `leave`. */
  enter(area: Area, asked: Pick<Asked, 'headers' | 'url'>): boolean {
    if (this.count >= this.max * share[rankOf(area, asked)]) return false;
    this.count += 1;
    return true;
  }

  leave(): void {
    this.count -= 1;
  }
}
