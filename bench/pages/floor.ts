import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A bare server in a process of its own, as the front door is: it sends the bytes that it got, and looks at nothing. */
const program = `
const { createServer } = require('node:http');
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  const body = Buffer.concat(chunks);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip', 'Content-Length': body.length };
  createServer((_, res) => res.writeHead(200, headers).end(body))
    .listen(0, '127.0.0.1', function () { process.stdout.write(this.address().port + '\\n'); });
});`;

/** Starts it. Gives its port, and ends it. */
export async function startFloor(body: Buffer): Promise<{ port: number; end: () => void }> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(body);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { port: Number(line.toString()), end: () => child.kill() };
}
