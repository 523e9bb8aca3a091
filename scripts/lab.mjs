// npm run lab [-- words]: the fault lab's table, all of it or the rows with these words in form, library or fault.
import { ensureInstalled, tool } from './lib.mjs';
import { requirePostgres } from './postgres.mjs';

ensureInstalled();
requirePostgres();
process.env.HOLDFAST_LAB = process.argv.slice(2).join(' ');
tool('mocha', ['test/faults/lab.test.ts']);
