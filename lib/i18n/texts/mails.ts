import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/mails/ar';
import { de } from '@/lib/i18n/texts/mails/de';
import { en } from '@/lib/i18n/texts/mails/en';
import { es } from '@/lib/i18n/texts/mails/es';
import { fr } from '@/lib/i18n/texts/mails/fr';
import { ko } from '@/lib/i18n/texts/mails/ko';

export const mails = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
