import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { BlockDirection } from '@/components/admin/story-editor/block-direction';
import {
  CaptionedTable,
  Embed,
  FactBox,
  Gallery,
  PullQuote,
  ReadAlso,
  StoryImage,
} from '@/components/admin/story-editor/boxes';
import { EmptyHeaders } from '@/components/admin/story-editor/empty-headers';
import { Find } from '@/components/admin/story-editor/find/find';
import { Slash } from '@/components/admin/story-editor/insert/slash';
import { LeaveByTab } from '@/components/admin/story-editor/leave-by-tab';
import { Subscript, Superscript } from '@/components/admin/story-editor/marks';
import { NarrowCells } from '@/components/admin/story-editor/narrow-cells';
import { Paste } from '@/components/admin/story-editor/paste/paste';
import { WritingKeys } from '@/components/admin/story-editor/writing-keys';
import { isSafeHref } from '@/lib/articles/document';

/** Exactly the nodes and marks of lib/articles/document.ts. */
export const storyExtensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (url) => isSafeHref(url),
    },
  }),
  LeaveByTab,
  Subscript,
  Superscript,
  PullQuote,
  FactBox,
  StoryImage,
  Gallery,
  Embed,
  ReadAlso,
  CaptionedTable,
  TableRow,
  TableHeader,
  TableCell,
  EmptyHeaders,
  NarrowCells,
  BlockDirection,
  WritingKeys,
  Slash,
  Find,
  Paste,
];
