import { expect, it } from 'vitest';
import { hourOf } from '@/lib/readings/hour';

it.each([
  ['UTC', '2026-11-25T18:59:59.999Z', '2026-11-25T18:00:00.000Z'],
  ['Europe/Berlin', '2026-11-25T18:40:00Z', '2026-11-25T18:00:00.000Z'],
  // The half hour before midnight, and the first of the day.
  ['Asia/Kolkata', '2026-11-25T18:29:59Z', '2026-11-25T17:30:00.000Z'],
  ['Asia/Kolkata', '2026-11-25T18:30:00Z', '2026-11-25T18:30:00.000Z'],
  ['Asia/Kolkata', '2026-11-25T19:29:00Z', '2026-11-25T18:30:00.000Z'],
  ['Asia/Kathmandu', '2026-11-25T18:20:00Z', '2026-11-25T18:15:00.000Z'],
  ['America/St_Johns', '2026-11-25T03:31:00Z', '2026-11-25T03:30:00.000Z'],
  // In St John's the clocks go back by an hour, from 02:00 to 01:00.
  ['America/St_Johns', '2026-11-01T04:29:00Z', '2026-11-01T03:30:00.000Z'],
  ['America/St_Johns', '2026-11-01T04:40:00Z', '2026-11-01T04:30:00.000Z'],
  // On Lord Howe by half of one: from 02:00 to 01:30 and, in October, from 02:00 to 02:30.
  ['Australia/Lord_Howe', '2027-04-03T14:59:00Z', '2027-04-03T14:00:00.000Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:10:00Z', '2027-04-03T15:00:00.000Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:30:00Z', '2027-04-03T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:29:00Z', '2026-10-03T14:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:50:00Z', '2026-10-03T15:30:00.000Z'],
])('in %s the hour of %s began at %s', (zone, at, began) => {
  expect(hourOf(new Date(at), zone).toISOString()).toBe(began);
});
