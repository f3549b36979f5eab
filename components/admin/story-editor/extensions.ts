import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import {
  CaptionedTable,
  FactBox,
  PullQuote,
  StoryImage,
} from '@/components/admin/story-editor/boxes';
import { EmptyHeaders } from '@/components/admin/story-editor/empty-headers';
import { LeaveByTab } from '@/components/admin/story-editor/leave-by-tab';
import { Subscript, Superscript } from '@/components/admin/story-editor/marks';
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
  CaptionedTable,
  TableRow,
  TableHeader,
  TableCell,
  EmptyHeaders,
];
