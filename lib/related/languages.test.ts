import { beforeEach, expect, it } from 'vitest';
import { getRelated } from '@/lib/related/data';
import { rebuildRelated } from '@/lib/related/mutations';
import { makeSection, makeStories } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** In each language: a story, the one that follows it in other words, and two of something else. */
const texts = {
  ko: [
    '항만 노조가 월요일부터 여객선 파업을 시작했다. 여객선은 부두에 묶여 있고 섬 주민들은 배를 기다린다.',
    '여객선 파업이 사흘째 이어지자 섬 주민들이 항만 노조를 찾아갔다. 부두에는 빈 배만 있었다.',
    '빵집은 정오가 되기 전에 모든 빵을 팔았고, 오후를 위해 오븐에 다시 불을 지폈다.',
    '극장은 등불을 켰고 마지막 공연이 끝난 뒤 대본을 덮었다.',
  ],
  ja: [
    '港湾労組は月曜日からフェリーのストライキを始めた。船は埠頭につながれ、島の住民は待っている。',
    'フェリーのストライキは三日目に入り、島の住民が港湾労組を訪ねた。埠頭には空の船だけが残る。',
    'パン屋は正午までにすべてのパンを売り切り、午後のために窯に火を入れた。',
    '劇場は灯をともし、最後の公演のあと台本を閉じた。',
  ],
  ar: [
    'بدأت نقابة عمال الميناء إضرابًا يوم الاثنين، فتوقفت العبّارة عند الرصيف وانتظر سكان الجزيرة.',
    'في اليوم الثالث من إضراب العبّارة زار سكان الجزيرة نقابة عمال الميناء، والرصيف خالٍ.',
    'باع المخبز كل أرغفته قبل الظهر ثم أشعل الفرن من جديد لأجل المساء.',
    'أضاء المسرح فانوسه وأغلق الملقّن كتابه بعد العرض الأخير.',
  ],
  zh: [
    '港口工会从星期一开始渡船罢工。渡船停在码头，岛上居民在等待。',
    '渡船罢工进入第三天，岛上居民拜访了港口工会，码头上只有空船。',
    '面包店中午之前卖完了所有面包，又为下午点燃了炉子。',
    '剧院点亮了灯笼，最后一场演出结束后合上了剧本。',
  ],
  th: [
    'สหภาพท่าเรือเริ่มนัดหยุดงานเรือข้ามฟากเมื่อวันจันทร์ ชาวเกาะรออยู่ที่ท่าเรือ',
    'การนัดหยุดงานเรือข้ามฟากเข้าสู่วันที่สาม ชาวเกาะไปพบสหภาพท่าเรือ',
    'ร้านขนมปังขายหมดก่อนเที่ยง แล้วจุดเตาอบอีกครั้ง',
    'โรงละครจุดโคมไฟและปิดบทละครหลังการแสดงครั้งสุดท้าย',
  ],
} as const;

beforeEach(() => resetDatabase());

it.each(Object.entries(texts))('a story in %s finds its own', async (language, bodies) => {
  const section = await makeSection({ slug: 'harbour' });
  const slugs = ['strike', 'third-day', 'bakery', 'theatre'];
  const stories = await makeStories(
    bodies.map((body, i) => ({
      slug: slugs[i]!,
      headline: body.slice(0, 12),
      body,
      language,
      section,
    })),
  );
  await rebuildRelated({ recount: true });
  for (const [from, to] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const items = await getRelated({
      ...{ storyId: stories[from]!.id, sectionSlug: 'harbour', language },
      now: new Date(),
    });
    expect([items[0]!.slug, items[0]!.kind]).toEqual([slugs[to], 'AUTO']);
    expect(items.slice(1).every(({ kind, score }) => kind === 'FILL' || score < 0.3)).toBe(true);
  }
});
