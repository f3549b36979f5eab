import fs from 'node:fs';
import path from 'node:path';
import { readJson } from './files.mjs';

/** The list of demo sign-ins that the seed writes. */
const demoAccountsFile = (env) => path.join(env.DATA_DIR, 'demo-accounts.json');
export const hasDemoAccounts = (env) => fs.existsSync(demoAccountsFile(env));

/** Tells where the newspaper is and, in the demo, as whom to sign in. */
export function greet(env) {
  console.log(`\n  Broadsheet is at ${env.SITE_URL}   (newsroom: ${env.SITE_URL}/admin)`);
  const accounts = env.BROADSHEET_DEMO === '1' ? readJson(demoAccountsFile(env)) : null;
  if (Array.isArray(accounts) && accounts.length > 0) {
    const width = (key) => Math.max(...accounts.map((account) => account[key].length));
    const [role, email] = [width('role'), width('email')];
    console.log('\n  Sign in as');
    for (const one of accounts) {
      console.log(`    ${one.role.padEnd(role)}  ${one.email.padEnd(email)}  ${one.password}`);
    }
  }
  console.log('\n  Ctrl-C stops it.\n');
}
