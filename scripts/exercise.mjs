// npm run exercise -- [--seeds 50] [--steps 200] [--from 1] [--kinds typing,disk,…] [--without …] [--shrink-seconds 60],
// or --replay FILE: edits at random, and compares what an editor shows with what the command line reports.
import { join } from 'node:path';
import { ensureInstalled, must, root, staleBundle, tool } from './lib.mjs';

ensureInstalled();
if (staleBundle()) must(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] });
tool('tsx', ['--require', './scripts/md.cjs', 'test/lsp/exercise/main.ts', ...process.argv.slice(2)]);
