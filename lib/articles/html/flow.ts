import type { DocNode, Mark } from '@/lib/articles/document';

/** Something that a reader can see: letters, digits, signs; not spaces of any kind, joiners or marks of direction. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;
const unseen = /(?![\t\r\n\f])\p{Cc}/gu;
/** Space, or words with one space between each: those are already as they should be. */
const pieces = /[ \t\r\n\f]+|[^ \t\r\n\f]+(?: [^ \t\r\n\f]+){0,99}/g;

/** Whether two runs of text look the same; also in a browser, where the editor reads what is pasted. */
const isSame = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length &&
  a.every(({ type, attrs }, i) => type === b[i]!.type && attrs?.href === b[i]!.attrs?.href);

/**
 * Running text becoming paragraphs, as a browser lays it out: white space collapses, blocks end a paragraph, a paragraph
 * without anything to see does not exist, and two line breaks in a row part paragraphs. With `keepsLines` an end of a line
 * in the text is a line break, as blogs write.
 */
export class Flow {
  readonly blocks: DocNode[] = [];
  private line: DocNode[] = [];
  /** Line breaks that come before the next word, if one comes. */
  private breaks = 0;
  private isAfterTag = false;
  /** Whether the last text ends in a space: asking the text itself takes time by its length, for each word of it. */
  private isSpaced = false;

  constructor(private readonly keepsLines: boolean) {}

  /** Text as it stands in the source. */
  text(source: string, marks: readonly Mark[]): void {
    for (const [piece] of source.replace(unseen, '').matchAll(pieces)) {
      if (/^[ \t\r\n\f]/.test(piece)) this.gap(piece, marks);
      else this.words(piece, marks);
    }
  }

  /** A `<br>`. */
  lineBreak(): void {
    this.breaks++;
    this.isAfterTag = true;
  }

  /** Ends the paragraph, if one has begun. */
  end(): void {
    this.breaks = 0;
    this.isAfterTag = false;
    this.dropTrailingSpace();
    const isSeen = this.line.some(({ text }) => text !== undefined && visible.test(text));
    if (isSeen) this.blocks.push({ type: 'paragraph', content: this.line });
    this.line = [];
  }

  /** Puts finished blocks after what has been said. */
  block(...nodes: DocNode[]): void {
    this.end();
    for (const node of nodes) this.blocks.push(node);
  }

  private gap(space: string, marks: readonly Mark[]): void {
    const ends = this.keepsLines ? space.split('\n').length - 1 : 0;
    if (ends > 0) {
      // Editors write "<br>" and then end the line: that is one break.
      this.breaks += this.isAfterTag ? ends - 1 : ends;
      this.isAfterTag = false;
      return;
    }
    const last = this.line.at(-1);
    if (this.breaks === 0 && last?.text !== undefined && !this.isSpaced) {
      this.append(' ', marks);
    }
  }

  private words(words: string, marks: readonly Mark[]): void {
    if (this.breaks > 1) this.end();
    else if (this.breaks === 1) {
      this.dropTrailingSpace();
      if (this.line.length) this.line.push({ type: 'hardBreak' });
    }
    this.breaks = 0;
    this.isAfterTag = false;
    this.append(words, marks);
  }

  private append(text: string, marks: readonly Mark[]): void {
    const last = this.line.at(-1);
    this.isSpaced = text.endsWith(' ');
    if (last?.text !== undefined && isSame(last.marks ?? [], marks)) last.text += text;
    else this.line.push({ type: 'text', text, ...(marks.length ? { marks: [...marks] } : {}) });
  }

  private dropTrailingSpace(): void {
    const last = this.line.at(-1);
    if (!last?.text?.endsWith(' ')) return;
    last.text = last.text.slice(0, -1);
    if (last.text === '') this.line.pop();
  }
}
