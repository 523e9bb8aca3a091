/** What the sessions in these tests are about, and servers with engines of the tests' own. */
import { join } from 'node:path';

export const HTTP =
	"import axios from 'axios';\n\nexport const http = axios.create({ baseURL: 'https://api.example.com' });\n";
export const USERS = "import { http } from './http';\n\nexport const load = (id: string) => http.get(id);\n";
/** Makes one call without a deadline. */
export const CALL = "export const load = () => fetch('https://api.example.com/a');\n";
export const SOUND = CALL.replace("a')", "a', { signal: AbortSignal.timeout(1000) })");

export const SERVICE = {
	'.git/HEAD': '',
	'package.json': { private: true, dependencies: { axios: '^1.7.0', express: '^4.0.0' } },
	'src/http.ts': HTTP,
	'src/users.ts': USERS,
};

/** Bundles one of the servers in `servers`, and gives the arguments of node that start it. Use inside `describe`. */
export function ownServer(name: 'gated' | 'needing' | 'throwing'): readonly string[] {
	const out = `out/test/${name}.js`;
	before(async () => {
		const { bundle } = await import('../../scripts/build.mjs' as string);
		await bundle({ out, entry: `test/lsp/servers/${name}.ts`, executable: false, external: [] }, { minify: false });
	});
	return [join(__dirname, '../..', out), '--stdio'];
}
