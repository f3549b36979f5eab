import { describe, expect, it } from 'vitest';
import { nameFault } from '@/lib/auth/names/name-fault';

const taken = {
  siteName: 'Port Ellery Tidings',
  reserved: ['Администратор'],
  staff: ['Hedda Lund', 'Tom McAllister', 'Ines Ærø', 'Роза Павлова'],
};
const verdict = (name: string) => {
  const fault = nameFault(name, taken);
  if (fault === null) return 'free';
  if (fault.includes('office')) return 'office';
  return fault.includes('publication') ? 'paper' : 'staff';
};

describe('a name', () => {
  it.each([
    // ordinary people, some of whom are near to a reserved word
    ...['Wilma Penrose', 'Оксана', '李小龙', 'محمد', "O'Brien", 'Jean-Luc', 'Ann 1984', 'Ellery'],
    ...['Penny Desk', 'Badminton fan', 'Ed Torrance', 'Hedda', 'Lund', 'Hedda Lundgren', 'Port'],
    ...['Modesty', 'Rooter', 'Steffan', 'The', 'Tidings reader', 'Ali', 'Mods & Rockers fan'],
  ])('%j may be taken', (name) => {
    expect(verdict(name)).toBe('free');
  });

  it.each([
    // as they are, in any case, width and alphabet, with figures and signs for letters
    ...[
      'admin',
      'ADMIN',
      'Admin',
      'ａｄｍｉｎ',
      'аdmin',
      'аԁmіn',
      'adm1n',
      '@dmin',
      'Ádmïn',
      'admin1',
    ],
    ...[
      'admin 2026',
      'a.d.m.i.n',
      'A D M I N',
      'adrnin',
      'αdmin',
      '𝐚𝐝𝐦𝐢𝐧',
      'ⓐⓓⓜⓘⓝ',
      'admln',
      'ADM!N',
    ],
    ...['Editor', 'Ed1t0r', 'The Editor', 'Deputy Editor', 'editor-in-chief', 'Edιtor', 'Éditor'],
    ...['moderator', 'Moderat0r', 'M0derator', 'Hedda (moderator)', 'ModeratorHedda', 'rnoderator'],
    ...[
      'Newsroom',
      'Nevvsroom',
      'News Desk',
      'Support Team',
      'the staff',
      '$taff',
      'Official Ellery',
    ],
    ...['Tidings Desk', 'Port Ellery Support', 'root', 'Webmaster', 'Former member', 'Anonymous'],
    ...['администратор', 'Aдминистратор'],
  ])('%j sounds like an office', (name) => {
    expect(verdict(name)).toBe('office');
  });

  it.each([
    ...['Port Ellery Tidings', 'port-ellery-tidings', 'PortElleryTidings', 'Pоrt Еllеry Tіdіngs'],
    ...['P0rt El1ery T1dings', 'Port Ellery Tidings 2', 'Рort Ellery Tidings.'],
  ])('%j looks like the publication', (name) => {
    expect(verdict(name)).toBe('paper');
  });

  it.each([
    ...[
      'Hedda Lund',
      'hedda lund',
      'HEDDA LUND',
      'Hedda_Lund',
      'HeddaLund',
      'Hedda Lund 2',
      'Hеddа Lund',
    ],
    ...[
      'Hedda  Lund.',
      'Héddà Lünd',
      'H3dda Lund',
      'Hedda Iund',
      'Ηedda Lund',
      'Ｈｅｄｄａ Ｌｕｎｄ',
      'Hedda-Lund_',
    ],
    ...['Torn McAllister', 'Tom McA11ister', 'Tom MсAllister', 'Роза Павлова', 'Pоза Павлoва'],
  ])('%j looks like somebody on the staff', (name) => {
    expect(verdict(name)).toBe('staff');
  });
});

it.each([
  // vowels and tones make another name of the same letters
  ['मीना', 'मोना', 'free'],
  ['राम कुमार', 'रीमा कुमारी', 'free'],
  ['গীতা', 'গোতা', 'free'],
  ['รุ่ง', 'รัง', 'free'],
  ['かか', 'がが', 'free'],
  ['मीना', 'मीना', 'staff'],
  ['मीना', 'मी\u0323ना 2', 'staff'],
  ['รุ่ง', 'รุ่ง_', 'staff'],
  // accents and points do not, nor a foreign mark on a letter of ours
  ['José Núñez', 'Jose Nunez', 'staff'],
  ['Йован', 'Иован', 'staff'],
  ['محمد', 'محمّد', 'staff'],
  ['שלום', 'שָׁלוֹם', 'staff'],
  ['Hedda Lund', 'Hedda\u0e48 Lund', 'staff'],
  ['Hedda Lund', 'Ꮋedd\u0430\u0301 Lund', 'staff'],
])('with %j on the staff, %j is %s', (colleague, name, wanted) => {
  const fault = nameFault(name, {
    siteName: 'Port Ellery Tidings',
    reserved: [],
    staff: [colleague],
  });
  expect(fault === null ? 'free' : fault.includes('works here') ? 'staff' : fault).toBe(wanted);
});
