import { word } from './talk-words';

/** Folds the comments of people whom the reader ignores, so that each can still be opened. Done twice it is done once. */
export function fold(thread: Element, ids: readonly number[]): void {
  for (const id of ids) {
    const comment = thread.querySelector(`article#comment-${id}`);
    if (!comment || comment.closest('.fold')) continue;
    const details = document.createElement('details');
    details.className = 'fold';
    const summary = document.createElement('summary');
    summary.className = 'text';
    summary.textContent = word('ignored');
    comment.replaceWith(details);
    details.append(summary, comment);
  }
}
