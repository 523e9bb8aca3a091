// The versions of Node.js that the built command line is run on by tests, besides the one that runs the tests.
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';
import { ensurePackage } from './npm-package.mjs';

/** The oldest that is supported, and one of each later line; binaries as npm has them, for Linux on x64. */
export const NODES = [
	{
		version: '20.19.0',
		integrity: 'sha512-HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA==',
	},
	{
		version: '22.23.1',
		integrity: 'sha512-x2BF2RXT0iawYB8qwHaZHJvqpiasHRs+DM9YkBePo5FF4CWiZqYt/9Yzadeu4gWoQbWhzRnOaBAiPTpouH/dAg==',
	},
	{
		version: '24.21.0',
		integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
	},
];
const here = `${process.platform}-${process.arch}`;

/** Version and path of each; without a path where there is no binary for this machine. */
export const nodes = NODES.map((node) => {
	const binary = join(root, '.cache/node', node.version, 'bin/node');
	return { version: node.version, ...(existsSync(binary) ? { binary } : {}) };
});

export function ensureNodes() {
	if (here !== 'linux-x64') {
		console.log(`test-setup: no other Node.js versions for ${here}; tests that compare them are skipped`);
		return;
	}
	for (const { version, integrity } of NODES) {
		const dir = join(root, '.cache/node', version);
		ensurePackage({ name: `node-${here}`, version, integrity }, dir, (unpacked) => {
			chmodSync(join(unpacked, 'bin/node'), 0o755);
			for (const name of ['include', 'share']) rmSync(join(unpacked, name), { recursive: true, force: true });
		});
	}
}
