import { make } from './make';
import { word } from './talk-words';

/** Folds the comments of people whom the reader ignores, so that each can still be opened. Done twice it is done once. */
export function fold(thread: Element, ids: readonly number[]): void {
  for (const id of ids) {
    const comment = thread.querySelector(`article#comment-${id}`);
    if (!comment || comment.closest('.fold')) continue;
    const details = make('details', 'fold', make('summary', 'text', word('ignored')));
    comment.replaceWith(details);
    details.append(comment);
  }
}
