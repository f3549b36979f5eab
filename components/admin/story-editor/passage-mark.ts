import { passageLimits, type Anchor } from '@/lib/articles/passages/schema';
import type { Place } from '@/lib/articles/passages/anchor';

const sheet = () => document.querySelector('.write .copy');

/** The words that are marked in the text, with their block; null when none are, or they reach over blocks. */
export function markedPassage(): Anchor | null {
  const selection = window.getSelection();
  const copy = sheet();
  if (!selection || !copy || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const quote = range.toString().trim().slice(0, passageLimits.quote);
  const block = [...copy.children].findIndex((child) => child.contains(range.startContainer));
  if (!quote || block === -1 || !copy.children[block]!.contains(range.endContainer)) return null;
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
