/** Repositories with projects of their own, and what sessions in them find. */
import assert from 'node:assert/strict';
import { open } from '../../server/engine/open';
import type { Session } from '../../server/engine/session';
import type { Analysis, Finding, OpenOptions } from '../../server/engine/types';
import { type Tree, tree } from './tree';

export type Files = Readonly<Record<string, string | object>>;

export const UNGUARDED =
	"import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://pay.example.com' });\n";
export const GUARDED = UNGUARDED.replace(' });', ', timeout: 5000 });');
export const uses = (client: string, path: string) =>
	`import { api } from '${client}';\nexport const load = () => api.get('/${path}');\n`;
export const fetches = (path: string) => `export const read = () => fetch('https://x.example.com/${path}');\n`;
export const manifest = (name: string, ...dependencies: string[]) => ({
	name,
	private: true,
	main: 'src/index.ts',
	dependencies: Object.fromEntries(dependencies.map((one) => [one, '*'])),
});
export const ROOT = { root: true };

/** A shared client in `http`, used by `app` and `web`; `other` knows nothing of it. */
export const SHARED: Files = {
	'package.json': { name: 'top', private: true, workspaces: ['packages/*'] },
	'packages/http/package.json': manifest('@acme/http', 'axios'),
	'packages/http/src/index.ts': UNGUARDED,
	'packages/app/package.json': manifest('@acme/app', '@acme/http'),
	'packages/app/src/index.ts': uses('@acme/http', 'app'),
	'packages/web/package.json': manifest('@acme/web', '@acme/http'),
	'packages/web/src/index.ts': uses('@acme/http', 'web'),
	'packages/other/package.json': manifest('@acme/other'),
	'packages/other/src/index.ts': fetches('other'),
	...Object.fromEntries(['http', 'app', 'web', 'other'].map((name) => [`packages/${name}/holdfast.config.json`, ROOT])),
};

/** A repository for each test. Use inside `describe`. */
export function repositories() {
	let made: Tree;
	afterEach(() => made.dispose());

	const at = (path: string): string => (path === '' ? made.root : made.at(path));
	/** From the root on, and without `packages/`. */
	const short = (file: string): string => file.slice(made.root.length + 1).replace(/^packages\//, '');
	const session = (cwd: string, more: Partial<OpenOptions> = {}): Promise<Session> =>
		open({ cwd: at(cwd), paths: [], ...more });
	const analysed = (one: Session): Analysis => {
		const analysis = one.analyse();
		assert.deepEqual(analysis.failures, []);
		return analysis;
	};
	/** A finding as `file:line`, with the places of its calls. */
	const said = ({ file, range, related }: Finding): string => {
		const calls = related.filter(({ role }) => role === 'call').map((one) => short(one.file));
		return `${short(file)}:${range.start.line}${calls.length > 0 ? ` <- ${calls.join(' ')}` : ''}`;
	};
	return {
		/** Makes the repository. */
		write(files: Files): void {
			made = tree({ '.git/HEAD': '', ...files });
		},
		/** The repository of the test. */
		get made(): Tree {
			return made;
		},
		at,
		short,
		session,
		analysed,
		said,
		found: async (cwd: string, paths: readonly string[] = []): Promise<string[]> =>
			analysed(await session(cwd, { paths: paths.map(at) })).findings.map(said),
	};
}
