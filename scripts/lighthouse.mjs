// npm run lighthouse: Google's Lighthouse on the production build, as a phone on a slow network, with the demo edition.
// Prints a table and writes it into docs/performance.md. Ends with 1 when a page misses what the project promises.
import fs from 'node:fs';
import path from 'node:path';
import { build, buildIsStale } from './build.mjs';
import { ensureChromium, withoutFeatures } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/root.mjs';
import { complain, say } from './lib/say.mjs';
import { stopAll, stopOnSignals } from './lib/stopping.mjs';
import { openSite } from './testing/site.mjs';

const pages = {
  Front: '/',
  Section: '/section/harbour',
  Article: '/article/harbour-board-votes-to-rebuild-north-mole',
};
/** The middle of so many runs counts, number by number, since another program may take the machine for a moment. */
const runs = 5;
const most = { lcp: 1_200, tbt: 0, cls: 0 };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const tools = path.join(root, 'scripts/lighthouse');
const report = path.join(root, 'docs/performance.md');
const [from, to] = ['<!-- lighthouse -->', '<!-- /lighthouse -->'];

const load = (name) => import(path.join(tools, 'node_modules', name));

const off = '--disable-features=';
/** The features that a launcher's flags leave out. */
const featuresIn = (flags) =>
  flags.flatMap((flag) => (flag.startsWith(off) ? flag.slice(off.length).split(',') : []));

/** Runs Lighthouse, which now and then loses the beginning of its trace, once or at most three times. */
async function visit(lighthouse, url, port, tries = 3) {
  const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!lhr.runtimeError) return lhr;
  if (tries === 1) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return visit(lighthouse, url, port, tries - 1);
}

/** Measures a page once. Gives the four scores (0 to 100), times in ms, and what was sent in bytes. */
async function measure(lighthouse, url, port) {
  const lhr = await visit(lighthouse, url, port);
  const value = (id) => lhr.audits[id].numericValue;
  const requests = lhr.audits['network-requests'].details.items;
  const bytes = (type) =>
    requests
      .filter(({ resourceType }) => resourceType === type)
      .reduce((sum, { transferSize }) => sum + transferSize, 0);
  const missed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs
      .map(({ id }) => lhr.audits[id])
      .filter(
        ({ score, scoreDisplayMode }) =>
          score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
      ),
  );
  return {
    scores: categories.map((id) => Math.round(lhr.categories[id].score * 100)),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    fcp: value('first-contentful-paint'),
    html: bytes('Document'),
    script: bytes('Script'),
    style: bytes('Stylesheet'),
    font: bytes('Font'),
    index: lhr.environment.benchmarkIndex,
    missed: [...new Set(missed.map(({ id, title }) => `${id}: ${title}`))],
  };
}

/** The middle of each number of several measurements, and whatever any of them missed. */
function middleOf(all) {
  const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const numbers = Object.keys(all[0]).filter((name) => name !== 'scores' && name !== 'missed');
  return {
    ...Object.fromEntries(numbers.map((name) => [name, middle(all.map((one) => one[name]))])),
    scores: categories.map((_, i) => middle(all.map((one) => one.scores[i]))),
    missed: [...new Set(all.flatMap((one) => one.missed))],
  };
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const row = (name, one) =>
  `| ${[
    name,
    one.scores.join(' / '),
    `${Math.round(one.fcp)} ms`,
    `${Math.round(one.lcp)} ms`,
    `${Math.round(one.tbt)} ms`,
    one.cls.toFixed(3),
    ...[one.html, one.script, one.style, one.font].map(kb),
  ].join(' | ')} |`;

/** How fast this machine was, as Lighthouse counts it: 1500 to 2000 is the desktop for which its factor of four is meant. */
const indexOf = (found) => {
  const all = Object.values(found).map(({ index }) => Math.round(index));
  return `${Math.min(...all)} to ${Math.max(...all)}`;
};

function tableOf(found, version) {
  const head = ['page', 'scores', 'FCP', 'LCP', 'TBT', 'CLS', 'HTML', 'script', 'styles', 'fonts'];
  return [
    `Lighthouse ${version}, mobile (simulated slow 4G, a processor four times slower), the middle of ${runs} runs after one that does not count; scores are performance, accessibility, best practices and SEO; sizes as sent. Index of this machine: ${indexOf(found)}.`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...Object.entries(found).map(([name, one]) => row(name, one)),
  ].join('\n');
}

/** Puts the table where the last one stood, set as the check of formats wants it. */
async function write(table) {
  const text = fs.readFileSync(report, 'utf8');
  const [before, after] = [text.indexOf(from), text.indexOf(to)];
  if (before < 0 || after < before) throw new Error(`docs/performance.md lacks ${from} … ${to}.`);
  const whole = `${text.slice(0, before + from.length)}\n\n${table}\n\n${text.slice(after)}`;
  const prettier = await import('prettier');
  const options = await prettier.resolveConfig(report);
  fs.writeFileSync(report, await prettier.format(whole, { ...options, filepath: report }));
}

const problemsOf = (name, { scores, lcp, tbt, cls, missed }) => [
  ...(scores.every((score) => score === 100)
    ? []
    : [`${name}: scores ${scores.join(' / ')}; ${missed.join('; ')}`]),
  ...(lcp > most.lcp ? [`${name}: LCP ${Math.round(lcp)} ms, at most ${most.lcp}`] : []),
  ...(tbt > most.tbt ? [`${name}: TBT ${Math.round(tbt)} ms, at most ${most.tbt}`] : []),
  ...(cls > most.cls ? [`${name}: CLS ${cls.toFixed(3)}, at most ${most.cls}`] : []),
];

async function main() {
  await install({ dev: true });
  await install({ base: tools });
  const chromePath = await ensureChromium();
  if (buildIsStale()) await build();
  const site = await openSite();
  const { launch, Launcher } = await load('chrome-launcher/dist/index.js');
  const { default: lighthouse } = await load('lighthouse/core/index.js');
  const chrome = await launch({
    chromePath,
    logLevel: 'error',
    chromeFlags: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-field-trial-config', // experiments that readers' browsers do not run
      withoutFeatures(featuresIn(Launcher.defaultFlags())),
    ],
  });
  const found = {};
  try {
    for (const [name, page] of Object.entries(pages)) {
      const url = site.env.SITE_URL + page;
      await measure(lighthouse, url, chrome.port); // not counted: readers find a page in the door's memory
      const all = [];
      for (let run = 1; run <= runs; run += 1) {
        all.push(await measure(lighthouse, url, chrome.port));
        say(`${name}, ${run} of ${runs}: ${all.at(-1).scores.join(' / ')}`);
      }
      found[name] = middleOf(all);
    }
  } finally {
    await chrome.kill();
    await site.close();
  }
  const { version } = JSON.parse(
    fs.readFileSync(path.join(tools, 'node_modules/lighthouse/package.json'), 'utf8'),
  );
  const table = tableOf(found, version);
  console.log(`\n${table}\n`);
  await write(table);
  const problems = Object.entries(found).flatMap(([name, one]) => problemsOf(name, one));
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

stopOnSignals();
void stopAll(await main().catch(complain));
