// npm run screenshots: the pictures in docs/images, taken anew by the tests of the extension in VS Code.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, tool } from './lib.mjs';
import { requireVSCode } from './vscode.mjs';

ensureInstalled();
requireVSCode();
mkdirSync(join(root, 'docs/images'), { recursive: true });
process.env.HOLDFAST_SCREENSHOTS = '1';
tool('mocha', ['test/vscode/extension/findings.test.ts']);
