import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { placeOf } from '../../auth/place';
import { heardOf, type Heard, type Hold } from '../../live/hold';
import { forwardHeaders, type Origin } from '../forward-headers';
import { Gate } from '../gate';
import type { Refusal } from '../guard';
import { passedHeaders } from '../passed-headers';
import type { Renderers } from '../renderers';
import type { Header } from '../security-headers';
import type { DoorLog } from '../trouble';
import { Channel } from './channel';
import { askPiece, type Piece, type Question } from './piece';

type Parts = { renderers: Renderers; base: Header[]; log: DoorLog; beatMs?: number };

/** Shared answers of strangers, and how long they may begin further streams. */
type Opening = { seq: number; piece: Promise<Piece> };
const openingMs = 10_000;

/** Proxies and mobile networks forget connections that say nothing; and as long may a lost right go unnoticed at most. */
const beatMs = 25_000;
const countMs = 60_000;
/** Windows of one person. */
const mostPerPerson = 10;
/** Until a renderer has told what the settings say. */
const firstLimits = { most: 2_000, mostPerAddress: 20 };

/** What is the same for everybody: the comments, and the posts of a story that is told live. */
const thread = /^\/api\/v1\/articles\/[^/]+\/(comments|posts)\/events$/;
const queue = /^\/api\/v1\/moderation\/events$/;

/**
 * The open event streams of this door (lib/live/hold.ts). A renderer is asked for a stream's beginning and, when
 * something was heard, for its next piece: once for all readers of a story, and for each moderator by their own cookie,
 * so that nobody is told what they may not know any more.
 */
export class Streams {
  private readonly threads = new Map<string, Channel>();
  private readonly personal = new Map<Channel, number>();
  private readonly openings = new LRUCache<string, Opening>({ max: 1_000, ttl: openingMs });
  /** The number of the last thing that was heard of a topic. */
  private readonly lastHeard = new LRUCache<string, number>({ max: 10_000 });
  /** By address; of IPv6 by network. */
  private readonly perPlace = new Map<string, number>();
  private readonly gate = new Gate({ width: 4, queue: Infinity });
  private readonly timers: NodeJS.Timeout[];
  private limits = firstLimits;
  private seq = 0;
  private shared = 0;
  private refused = 0;
  private isDeaf = true;
  private isStopping = false;

  constructor(private readonly parts: Parts) {
    this.timers = [
      setInterval(() => this.beat(), parts.beatMs ?? beatMs),
      setInterval(() => this.tell(), countMs),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /** How many are open. */
  get count(): number {
    return this.shared + this.personal.size;
  }

  /** Whether this is a call that may become a stream. */
  static isAt(path: string): boolean {
    return thread.test(path) || queue.test(path);
  }

  /** Why no further stream of strangers can be kept now; undefined when one can. */
  refusal(path: string, { address }: Origin): Refusal | undefined {
    if (this.isStopping) return away('This server is stopping.', 2 + Math.random() * 5);
    if (!thread.test(path)) return undefined;
    const { most, mostPerAddress } = this.limits;
    const isFull =
      this.shared >= most || (this.perPlace.get(placeOf(address)) ?? 0) >= mostPerAddress;
    if (!isFull) return undefined;
    this.refused += 1;
    // Spread, or all who were sent away come back in the same minute.
    return away(
      'Too many are listening. The page itself is always up to date.',
      300 * (1 + Math.random()),
    );
  }

  /** Begins a stream, or answers what the renderer answers. Resolves when it has begun. */
  async open(req: IncomingMessage, res: ServerResponse, asked: Asked): Promise<void> {
    const { path, origin, refuse } = asked;
    const isShared = thread.test(path);
    const after = afterOf(req);
    const headers = forwardHeaders(
      isShared ? { accept: 'text/event-stream' } : req.headers,
      'api',
      origin,
    );
    // The question's cursor stands in its address.
    delete headers['last-event-id'];
    const question = { path, headers };
    let opening = this.ask(question, after, isShared);
    let piece = await opening.piece;
    // What was heard while it was on its way may not be in it.
    for (let i = 0; i < 3 && this.isBehind(opening, piece); i += 1) {
      this.openings.delete(keyOf(path, after));
      opening = this.ask(question, after, isShared);
      piece = await opening.piece;
    }
    if (res.destroyed) return;
    const { hold } = piece;
    if (hold) {
      this.limits = { most: hold.most, mostPerAddress: hold.mostPerAddress };
      const refusal = this.refusal(path, origin) ?? this.refusalOf(hold);
      if (refusal) return refuse(refusal);
    }
    this.begin(req, res, piece, asked);
    if (!hold) return void res.end(piece.body);
    const channel = isShared ? this.join(question, hold, origin, res) : this.start(question, hold);
    channel.add(res);
    res.write(piece.body);
    // After a restart of the door they come back one by one.
    res.write(`retry: ${2_000 + Math.floor(Math.random() * 6_000)}\n\n`);
    if (this.isBehind(opening, piece)) channel.look();
  }

  /** A notification. */
  hear(payload: string | undefined): void {
    const heard = heardOf(payload);
    if (!heard) return;
    this.seq += 1;
    if ('person' in heard) {
      for (const [channel, person] of this.personal) if (person === heard.person) channel.look();
      return;
    }
    if ('post' in heard) return this.hearIn(`posts:${heard.story}`, heard);
    this.lastHeard.set('queue', this.seq);
    for (const channel of this.personal.keys()) channel.hear(heard);
    if (!('decision' in heard) || !heard.changes) return;
    this.hearIn(`comments:${heard.story}`, heard);
  }

  private hearIn(topic: string, heard: Heard): void {
    this.lastHeard.set(topic, this.seq);
    this.threads.get(topic)?.hear(heard);
  }

  /** The database is heard again: whatever happened meanwhile is asked for, from where each stream stands. */
  up(): void {
    this.isDeaf = false;
    this.openings.clear();
    for (const channel of this.channels()) channel.look();
  }

  down(): void {
    this.isDeaf = true;
  }

  /** Ends all streams. */
  stop(): void {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const channel of this.channels()) channel.end();
  }

  private channels(): Channel[] {
    return [...this.threads.values(), ...this.personal.keys()];
  }

  private ask(question: Question, after: string | undefined, isShared: boolean): Opening {
    const key = keyOf(question.path, after);
    const known = isShared && !this.isDeaf ? this.openings.get(key) : undefined;
    if (known) return known;
    const { renderers } = this.parts;
    const piece = isShared
      ? this.gate.run(() => askPiece(renderers, question, { after }))
      : askPiece(renderers, question, { after });
    const opening = { seq: this.seq, piece };
    if (!isShared || this.isDeaf) return opening;
    this.openings.set(key, opening);
    const forget = () => void (this.openings.peek(key) === opening && this.openings.delete(key));
    piece.then(({ hold }) => hold ?? forget(), forget);
    return opening;
  }

  private isBehind({ seq }: Opening, { hold }: Piece): boolean {
    return hold !== undefined && (this.lastHeard.get(hold.topic) ?? 0) > seq;
  }

  private refusalOf({ person }: Hold): Refusal | undefined {
    const own = [...this.personal.values()].filter((one) => one === person).length;
    return person !== undefined && own >= mostPerPerson
      ? away('You have too many windows open.', 60)
      : undefined;
  }

  /** Takes a place among the readers of a story. */
  private join(question: Question, hold: Hold, { address }: Origin, res: ServerResponse): Channel {
    this.shared += 1;
    const place = placeOf(address);
    this.perPlace.set(place, (this.perPlace.get(place) ?? 0) + 1);
    res.once('close', () => {
      this.shared -= 1;
      const left = this.perPlace.get(place)! - 1;
      if (left > 0) this.perPlace.set(place, left);
      else this.perPlace.delete(place);
    });
    const there = this.threads.get(hold.topic);
    if (there) return there;
    const { renderers } = this.parts;
    const channel = new Channel({
      ask: (since) => this.gate.run(() => askPiece(renderers, question, since)),
      cursor: hold.cursor,
      empty: () => this.threads.delete(hold.topic),
      isPersonal: false,
    });
    this.threads.set(hold.topic, channel);
    return channel;
  }

  /** A stream of one person's own. */
  private start(question: Question, hold: Hold): Channel {
    const { renderers } = this.parts;
    const channel: Channel = new Channel({
      ask: (since) => askPiece(renderers, question, since),
      cursor: hold.cursor,
      empty: () => this.personal.delete(channel),
      isPersonal: true,
    });
    this.personal.set(channel, hold.person ?? 0);
    return channel;
  }

  private begin(req: IncomingMessage, res: ServerResponse, piece: Piece, asked: Asked): void {
    const { path, origin } = asked;
    const { status, headers: given, body, hold } = piece;
    const headers = passedHeaders(given, {
      area: 'api',
      path,
      method: 'GET',
      status,
      asked: req.headers,
      requestId: origin.requestId,
      base: this.parts.base,
    });
    if (hold) {
      delete headers['content-length'];
      // A place of its own: nothing else of this visitor waits behind it.
      req.socket.setNoDelay(true);
    } else if (status !== 204) headers['content-length'] = body.length;
    res.writeHead(status, headers);
    res.flushHeaders();
  }

  private beat(): void {
    for (const channel of this.threads.values()) channel.send(':\n\n');
    // Time alone can take a right away: a session runs out, a suspension begins.
    for (const channel of this.personal.keys()) channel.look();
  }

  private tell(): void {
    if (this.count + this.refused === 0) return;
    const { count, refused } = this;
    this.parts.log.info({ streams: count, stories: this.threads.size, refused }, 'open streams');
    this.refused = 0;
  }
}

export type Asked = { path: string; origin: Origin; refuse: (refusal: Refusal) => void };

const away = (detail: string, seconds: number): Refusal => ({
  status: 503,
  detail,
  headers: { 'Retry-After': String(Math.ceil(seconds)) },
});

const keyOf = (path: string, after: string | undefined) => `${path} ${after ?? ''}`;

/** Where the browser stands: its own header goes before the address. */
function afterOf({ headers, url }: IncomingMessage): string | undefined {
  const last = headers['last-event-id'];
  if (typeof last === 'string' && last !== '') return last;
  return new URLSearchParams(url!.split('?')[1] ?? '').get('after') ?? undefined;
}
