import { passageLimits, type Anchor } from '@/lib/articles/passages/schema';
import type { Place } from '@/lib/articles/passages/anchor';

const sheet = () => document.querySelector('.write .copy');

/** Whether the caret or the marked words are in the text; where the mouse opens a panel they are not any more. */
export const isInText = (): boolean => {
  const at = window.getSelection()?.anchorNode ?? null;
  return sheet()?.contains(at) ?? false;
};

/** The words that are marked in the text, with their block; of several blocks, those in the first. Null when none are. */
export function markedPassage(): Anchor | null {
  const selection = window.getSelection();
  const copy = sheet();
  if (!selection || !copy || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const block = [...copy.children].findIndex((child) => child.contains(range.startContainer));
  if (block === -1) return null;
  // Three clicks mark a paragraph up to the beginning of the next.
  if (!copy.children[block]!.contains(range.endContainer)) range.setEndAfter(copy.children[block]!);
  const quote = range.toString().trim().slice(0, passageLimits.quote);
  if (!quote) return null;
  const before = document.createRange();
  before.selectNodeContents(copy.children[block]!);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return { block, from, to: from + quote.length, quote };
}

/** Marks a passage in the text and brings it into view. */
export function showPassage({ block, from, to }: Place): void {
  const element = sheet()?.children[block];
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let passed = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!hasStart && from < passed + length) {
      range.setStart(node, from - passed);
      hasStart = true;
    }
    if (hasStart && to <= passed + length) {
      range.setEnd(node, to - passed);
      break;
    }
    passed += length;
  }
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
