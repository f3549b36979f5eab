import { expect, it } from 'vitest';
import { reportCsv } from '@/lib/moderation/transparency/csv';
import type { Report } from '@/lib/moderation/transparency/schema';

const empty: Report = {
  ...{ months: [], decisions: [], decisionTimes: [], reports: [], reportTimes: [] },
  ...{ noticeTimes: [], appeals: [], appealTimes: [], sanctions: [] },
};
const head =
  '\uFEFFmonth,what,by,rule,reason,outcome,count,median seconds,90th percentile seconds\r\n';

it('has a number a line, each with what it is of', () => {
  const month = '2026-11';
  const report: Report = {
    ...empty,
    decisions: [
      { month, by: 'rule', rule: 'links', reason: null, outcome: 'held', count: 3 },
      { month, by: 'person', rule: null, reason: 'spam', outcome: 'rejected', count: 2 },
    ],
    decisionTimes: [{ month: null, median: 90.4, p90: 600, count: 2 }],
    reports: [{ month, by: 'guest', reason: 'illegal', outcome: 'open', count: 1 }],
    appeals: [{ month, outcome: 'overturned', count: 1 }],
    sanctions: [{ month, action: 'ban', count: 4 }],
  };
  expect(reportCsv(report)).toBe(
    head +
      '2026-11,decision,rule,links,,held,3,,\r\n' +
      '2026-11,decision,person,,spam,rejected,2,,\r\n' +
      'all,time to decision,person,,,,2,90,600\r\n' +
      '2026-11,report,guest,,illegal,open,1,,\r\n' +
      '2026-11,appeal,member,,,overturned,1,,\r\n' +
      '2026-11,sanction,person,,,ban,4,,\r\n',
  );
});

it('lets no spreadsheet run what somebody has stored', () => {
  const decisions = [
    { month: '2026-11', by: 'person', rule: null, reason: '=1+1', outcome: 'rejected', count: 1 },
  ] as const;
  expect(reportCsv({ ...empty, decisions: [...decisions] })).toBe(
    `${head}2026-11,decision,person,,'=1+1,rejected,1,,\r\n`,
  );
});

it('is a head alone when nothing happened', () => {
  expect(reportCsv(empty)).toBe(head);
});
