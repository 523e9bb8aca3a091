// npm test [-- mocha options]: everything CI checks, from a fresh clone.
import { join } from 'node:path';
import { ensureInstalled, must, root, tool } from './lib.mjs';

const node = (script) => must(process.execPath, [join(root, script)]);

ensureInstalled();
tool('biome', ['check', '.']);
tool('tsc', ['--noEmit', '--pretty', 'false']);
node('scripts/build.mjs');
node('scripts/test-setup.mjs');
const args = process.argv.slice(2);
tool('mocha', args.some((arg) => arg.endsWith('.test.ts')) ? args : ['test/**/*.test.ts', ...args]);
