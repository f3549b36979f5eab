/** Words of a comment as they are shown. Emphasis is at most two deep: strong around em. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'link'; text: string; href: string }
  | { type: 'strong' | 'em'; content: Inline[] };

export type ListItem = {
  content: Inline[];
  /** The number of an item that does not follow on the one before. */
  value?: number;
};

/** A comment in parts. Quotes are at most three deep, and a list has no list inside. */
export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'quote'; content: Block[] }
  | { type: 'list'; isOrdered: boolean; start: number; items: ListItem[] };
