import { make } from './make';
import { parse } from './parse';
import { word } from './talk-words';

function words(html: string): Node[] {
  const { body } = parse(html);
  for (const part of body.querySelectorAll('p, ul, ol, blockquote')) part.className = 'p';
  return [...body.childNodes];
}

type Shown = {
  id: number;
  bodyHtml: string;
  parentId: number | null;
  name: string;
  isHeld: boolean;
};

/** The way to change or delete a comment of one's own. */
export function ownLink(id: number): HTMLElement {
  const link = make('a', 'text own', word('edit'));
  link.href = `/account/comment?posted=${id}`;
  return link;
}

function item({ id, bodyHtml, name, isHeld }: Shown): HTMLElement {
  const head = make('header', 'h', make('b', '', make('bdi', '', name)));
  const article = make('article', 'c', head, ...words(bodyHtml));
  article.id = `comment-${id}`;
  const acts = make('div', 'acts', ownLink(id));
  if (!isHeld) {
    article.append(acts);
    return make('li', '', article);
  }
  const sign = make('span', '', '◷');
  sign.ariaHidden = 'true';
  const note = make('p', 'note', sign, ` ${word('waiting')}`);
  return make('li', '', make('div', 'held', make('div', '', note, article, acts)));
}

/** How deep lists of replies are set into each other; below that they stand in one. */
const deepest = 5;

/** Puts an answer below what it answers: into the list there, which is made when it is the first. */
export function putBelow(parent: Element, element: Element): void {
  let depth = 0;
  for (let at = parent.closest('.reps'); at; at = at.parentElement!.closest('.reps')) depth += 1;
  const under = parent.closest('li')!;
  if (depth >= deepest) return under.after(element);
  const list = under.querySelector(':scope > .reps') ?? under.appendChild(make('ol', 'reps'));
  list.append(element);
}

/** Puts a comment of this reader where it belongs, unless it stands there already. Returns its element. */
export function place(comment: Shown): HTMLElement | undefined {
  const { id, parentId } = comment;
  const there = document.getElementById(`comment-${id}`);
  if (there) return there;
  const thread = document.querySelector('comment-thread > .thread');
  if (!thread) return undefined;
  const element = item(comment);
  const parent = parentId === null ? null : document.getElementById(`comment-${parentId}`);
  if (parent) putBelow(parent, element);
  else thread.prepend(element);
  return element;
}
