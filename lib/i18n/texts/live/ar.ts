import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/live/en';

export const ar = translation<typeof en, 'ar'>()({
  live: 'مباشر',
  ended: 'كما جرت الأحداث',
  endedOn: 'انتهت التغطية المباشرة في {date}.',
  newest: 'إلى أحدث التدوينات',
  none: 'التدوينة الأولى في الطريق.',
  pinned: 'تدوينات مثبتة',
  earlier: 'تدوينات سابقة',
  link: 'رابط تدوينة {time}',
  changed: 'عُدّلت {time}',
  fresh: {
    zero: 'لا تدوينات جديدة',
    one: 'تدوينة جديدة واحدة',
    two: 'تدوينتان جديدتان',
    few: '{count} تدوينات جديدة',
    many: '{count} تدوينة جديدة',
    other: '{count} تدوينة جديدة',
  },
  changes: 'عُدّلت تدوينات',
});
