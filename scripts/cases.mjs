// npm run cases -- [text in the case's name] [--update]: runs rule cases, or writes what is found into them.
import { ensureInstalled, tool } from './lib.mjs';

const args = process.argv.slice(2);
const filter = args.filter((arg) => !arg.startsWith('-')).join(' ');
if (args.includes('--update')) process.env.HOLDFAST_UPDATE = '1';
ensureInstalled();
tool('mocha', ['test/cases.test.ts', ...(filter ? ['--fgrep', filter] : [])]);
