import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/feeds/en';

export const ar = translation<typeof en, 'ar'>()({
  comments: 'تعليقات على «{headline}»',
  commentsAbout: 'ما يقوله القراء عن «{headline}».',
  comment: '{name} على «{headline}»',
  within: '{name} في {siteName}',
  copyOf: 'نسخة بتاريخ {date} للقراءة: لا بحث فيها ولا حسابات ولا نشرات بريدية ولا تعليقات جديدة.',
  copyClosed: 'هذه نسخة للقراءة: لا يمكن كتابة التعليقات هنا.',
  moved: 'انتقلت',
  movedHere: 'هذه الصفحة هنا الآن.',
});
