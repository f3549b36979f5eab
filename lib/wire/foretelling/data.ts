import { db } from '@/lib/db';
import { alsoSaying, findItem, getVersion } from '@/lib/wire/items/data';
import type { Outcome } from '@/lib/wire/mutations';
import type { WireContent } from '@/lib/wire/schema';
import { goesBefore, placeOf, statusOf, versionIn, type Placed } from '@/lib/wire/versions';

/** An item as it would be by now, without its words. */
type Standing = {
  /** Of one that is not here yet: greater than all that are. */
  id: number;
  isHere: boolean;
  guid: string;
  current: Placed | null;
  takenGuid: string | null;
  /** The versions that came within this trial. */
  came: Set<string>;
};

/** Says what receiveItem() would answer to one item after another, each after those that went before it, and takes none in. */
export class Foretelling {
  private readonly items = new Map<string, Standing>();
  /** The oldest of those that are called so, by every name. */
  private readonly byName = new Map<string, Standing>();
  private nextId = 2 ** 31;

  constructor(private readonly now: Date) {}

  async outcomeOf(content: WireContent): Promise<Outcome> {
    const item = (await this.find(content)) ?? this.begin(content.guid);
    const others =
      content.status === 'canceled' ? await alsoSaying(db, content.guid, item.guid) : [];
    const outcome = await this.file(item, content);
    for (const guid of others) await this.file(await this.load(guid), content);
    return outcome;
  }

  /** The item of its own name, else the oldest of a name that it takes the place of or that took its place. */
  private async find(content: WireContent): Promise<Standing | undefined> {
    const { guid, replaces = [] } = content;
    const own = this.items.get(guid);
    if (own) return own;
    const found = await findItem(db, content);
    if (found?.guid === guid) return this.load(guid);
    const here = found ? [await this.load(found.guid)] : [];
    const called = [guid, ...replaces].flatMap((name) => this.byName.get(name) ?? []);
    return [...here, ...called].reduce<Standing | undefined>(
      (first, each) => (first && first.id <= each.id ? first : each),
      undefined,
    );
  }

  private async load(guid: string): Promise<Standing> {
    const known = this.items.get(guid);
    if (known) return known;
    const row = await db.wireItem.findUniqueOrThrow({
      where: { guid },
      select: { id: true, names: true, currentId: true, takenId: true },
    });
    const { content, receivedAt } = await getVersion(db, row.currentId);
    const taken = row.takenId === null ? null : (await getVersion(db, row.takenId)).content;
    const takenGuid = taken?.guid ?? null;
    const current = placeOf(content, receivedAt);
    const item = { id: row.id, isHere: true, guid, current, takenGuid, came: new Set<string>() };
    return this.keep(item, row.names);
  }

  private begin(guid: string): Standing {
    const nothing = { current: null, takenGuid: null, came: new Set<string>() };
    return this.keep({ id: this.nextId++, isHere: false, guid, ...nothing });
  }

  private keep(item: Standing, names: readonly string[] = []): Standing {
    this.items.set(item.guid, item);
    this.callBy(item, [item.guid, ...names]);
    return item;
  }

  private callBy(item: Standing, names: readonly string[]): void {
    for (const name of names) {
      const other = this.byName.get(name);
      if (!other || item.id < other.id) this.byName.set(name, item);
    }
  }

  private async file(item: Standing, content: WireContent): Promise<Outcome> {
    const { guid, replaces = [] } = content;
    const version = versionIn(item, content);
    const status = statusOf(content);
    const key = `${version} ${status}`;
    const where = { itemId: item.id, version, status };
    const isHere = item.isHere && (await db.wireVersion.count({ where })) > 0;
    if (isHere || item.came.has(key)) return 'known';
    item.came.add(key);
    this.callBy(item, [guid, ...replaces]);
    const next = placeOf(content, this.now);
    const { current, takenGuid } = item;
    if (current && !goesBefore(next, { current, takenGuid })) return 'older';
    item.current = next;
    return current ? 'update' : 'new';
  }
}
