import { Extension, type Editor } from '@tiptap/core';
import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { looksLikeMarkdown } from '@/components/admin/story-editor/paste/looks-like-markdown';
import { takePictures } from '@/components/admin/story-editor/paste/picture-files';
import type { DocNode } from '@/lib/articles/document';
import { embedOf } from '@/lib/articles/embeds';
import { documentFromHtml } from '@/lib/articles/from-html';

/** Pasted words that may be meant as Markdown, and where they stand now. */
export type Offer = { from: number; to: number; text: string };

const key = new PluginKey<Offer | null>('paste');

export const offerIn = (state: EditorState): Offer | null => key.getState(state) ?? null;

const sliceOf = (schema: Schema, document: DocNode) =>
  Slice.maxOpen(Fragment.fromJSON(schema, document.content ?? []));

/** HTML of the clipboard in our nodes; null when there is nothing in it, or more than a story can hold. */
export function cleanPaste(html: string): DocNode | null {
  try {
    const document = documentFromHtml(html);
    return document.content?.some(({ content, type }) => content || type !== 'paragraph')
      ? document
      : null;
  } catch {
    return null;
  }
}

/** From the text's own clipboard, which knows our nodes better than HTML does. */
const isOurs = (html: string) => html.includes('data-pm-slice');
/** Editors of programs copy Markdown as coloured lines: there the words alone say what is meant. */
const isColouredText = (html: string) =>
  !/<(h[1-6]|ul|ol|table|blockquote|a|strong|b|em|i)[\s>]/i.test(html) &&
  /white-space:\s*pre|<pre/i.test(html);

function put(view: EditorView, slice: Slice) {
  const { from } = view.state.selection;
  const tr = view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true);
  return { tr, from, to: tr.selection.to };
}

function pasteText(view: EditorView, text: string): boolean {
  const { schema, selection } = view.state;
  const address = text.trim();
  const { $from, empty } = selection;
  const isAlone = empty && $from.depth === 1 && $from.parent.content.size === 0;
  if (isAlone && /^https?:\S+$/i.test(address) && embedOf(address)?.frame) {
    const embed = schema.nodes.embed!.create({ url: address });
    view.dispatch(view.state.tr.replaceSelectionWith(embed).scrollIntoView());
    return true;
  }
  if (!looksLikeMarkdown(text)) return false;
  const lines = text.split(/(?:\r?\n)+/).map((line) => ({
    type: 'paragraph' as const,
    ...(line && { content: [{ type: 'text' as const, text: line }] }),
  }));
  const { tr, from, to } = put(view, sliceOf(schema, { type: 'doc', content: lines }));
  view.dispatch(tr.setMeta(key, { from, to, text } satisfies Offer));
  return true;
}

/** Takes the offer: the words that were pasted in the form that their signs ask for. One undo brings the words back. */
export async function formatOffer(editor: Editor): Promise<void> {
  // Loaded when it is wanted: few paste Markdown.
  const { documentFromMarkdown } = await import('@/lib/articles/from-markdown');
  const offer = offerIn(editor.state);
  if (!offer) return;
  const { schema, tr } = editor.state;
  tr.replaceRange(offer.from, offer.to, sliceOf(schema, documentFromMarkdown(offer.text)));
  editor.view.dispatch(tr.setMeta(key, null).scrollIntoView());
  editor.commands.focus();
}

export const dropOffer = (editor: Editor): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, null));

/** What is pasted comes out in the nodes of a story, wherever it is from. */
export const Paste = Extension.create({
  name: 'storyPaste',
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-m': () => {
        if (!offerIn(this.editor.state)) return false;
        void formatOffer(this.editor);
        return true;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Offer | null>({
      key,
      state: {
        init: () => null,
        apply(tr, offer) {
          const said = tr.getMeta(key) as Offer | null | undefined;
          if (said !== undefined) return said;
          if (!offer || !tr.docChanged) return offer;
          const [from, to] = [tr.mapping.map(offer.from, -1), tr.mapping.map(offer.to, 1)];
          return from < to ? { ...offer, from, to } : null;
        },
      },
      props: {
        handleDrop: (view, event, _, isMoved) => !isMoved && takePictures(view, event.dataTransfer),
        handlePaste(view, event) {
          if (takePictures(view, event.clipboardData)) return true;
          const html = event.clipboardData?.getData('text/html') ?? '';
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (view.state.selection.$from.parent.type.spec.code || isOurs(html)) return false;
          if (!html || (text && isColouredText(html))) return pasteText(view, text);
          const document = cleanPaste(html);
          if (!document) return false;
          view.dispatch(put(view, sliceOf(view.state.schema, document)).tr);
          return true;
        },
      },
    }),
  ],
});
