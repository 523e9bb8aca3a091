// npm run corpus [-- --update]: compares the findings on the corpora with the snapshots, or rewrites these.
import { join } from 'node:path';
import { ensureInstalled, must, root, tool } from './lib.mjs';

if (process.argv.includes('--update')) process.env.HOLDFAST_UPDATE = '1';
ensureInstalled();
must(process.execPath, [join(root, 'scripts/test-setup.mjs')]);
tool('mocha', ['test/corpus/corpus.test.ts']);
