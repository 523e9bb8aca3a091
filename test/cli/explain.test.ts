import assert from 'node:assert/strict';
import type { LostCall, OutboundCall } from '../../rules/model/guards';
import type { TextLoc } from '../../rules/model/marks';
import type { Role } from '../../rules/model/source-host';
import { open } from '../../server/engine/open';
import { folder, holdfast } from './fakes';

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const CODE =
	"import { api } from './api';\n\nexport const get = () => api.get('/users');\nexport const put = (c) => c.put('/users');\n";

describe('holdfast explain', () => {
	const here = folder();
	const at = (needle: string, file = 'src/users.ts') => {
		const start = CODE.indexOf(needle);
		return { file: `${here.dir}/${file}`, at: [start, start + needle.length] as const };
	};
	const explanation = (role: Role = 'service') => {
		const call: OutboundCall<TextLoc> = {
			at: at('api.get'),
			text: 'api.get@3',
			library: 'axios',
			version: '1.7.2',
			host: 'users.internal',
			guards: {
				deadline: {
					state: 'absent',
					evidence: [
						{ at: at('api'), note: 'the client sets no `timeout`' },
						{ note: 'axios by default waits for ever' },
					],
				},
				retry: { state: 'present', kind: 'attempt', valueMs: 1500, evidence: [] },
			},
			trail: [{ at: at("'./api'"), note: 'imported here' }],
		};
		const lost: LostCall<TextLoc> = {
			at: at('c.put'),
			text: 'c.put@4',
			why: { at: at('c) =>'), note: 'nobody in sight passes this parameter' },
		};
		return { role: { role, reason: 'imports express' }, calls: [call], lost: [lost], wrappers: [] };
	};
	beforeEach(() => here.write({ 'src/users.ts': CODE, 'README.md': '' }));

	it('shows the page of a rule with its settings', async () => {
		const ruleDocs = () =>
			'# missing-timeout\n\nA call without a deadline.\nIt may [wait](https://example.test) for ever.\n\n```ts\nfetch(url)\n```\n';
		const { code, out, opened } = await holdfast(here.dir, ['explain', 'missing-timeout'], { deps: { ruleDocs } });
		assert.deepEqual([code, opened.length], [0, 0]);
		assert.equal(
			out,
			text([
				'missing-timeout',
				'',
				'A call without a deadline. It may wait (https://example.test) for ever.',
				'',
				'    fetch(url)',
				'',
				'Settings',
				'',
				'- Level: warning in the recommended profile, error in the strict one.',
				'- Looks at files of these roles: service, library.',
				'- Option `maxDeadline` (60000): Longest deadline that counts, in ms.',
				'',
				'In holdfast.config.json: `{ "rules": { "missing-timeout": "off" } }`',
			]),
		);
	});

	it('shows what the catalogue knows of a library', async () => {
		assert.equal((await holdfast(here.dir, ['explain', 'axios'])).out, 'axios\n\nWaits for ever by default.\n');
	});

	it('shows the role and the calls of a file', async () => {
		const { code, out, opened } = await holdfast(`${here.dir}/src`, ['explain', 'users.ts'], {
			explanation: explanation(),
		});
		assert.equal(code, 0);
		assert.deepEqual(opened[0]!.paths, [`${here.dir}/src/users.ts`]);
		assert.equal(
			out,
			text([
				'users.ts',
				'  role   service: imports express',
				'  rules  missing-timeout',
				'',
				'1 outbound call:',
				'  3:26    api.get@3 (axios 1.7.2): deadline absent; retry present (attempt, 1.5',
				'          s)',
				'',
				'1 call that could not be followed:',
				'  4:27    c.put@4: nobody in sight passes this parameter',
				'',
				'Evidence for one line:  holdfast explain users.ts:3',
			]),
		);
	});

	it('says when no rule looks at a file, or nothing is in it', async () => {
		const { out } = await holdfast(here.dir, ['explain', 'src/users.ts'], {
			explanation: { ...explanation('test'), calls: [], lost: [] },
		});
		assert.match(out, /rules {2}none looks at files of this role; "roles" in the configuration can change it/);
		assert.match(out, /\nNo outbound calls are seen in this file\.\n$/);
	});

	it('shows the guard record of the call on a line', async () => {
		const { code, out } = await holdfast(here.dir, ['explain', 'src/users.ts:3'], { explanation: explanation() });
		assert.equal(code, 0);
		assert.equal(
			out,
			text([
				'src/users.ts:3:26  api.get@3',
				'  an outbound call of axios 1.7.2 to users.internal',
				'',
				"  3 | export const get = () => api.get('/users');",
				'    |                          ^^^^^^^',
				'',
				'  deadline: absent',
				'    src/users.ts:1:10  the client sets no `timeout`',
				'    axios by default waits for ever',
				'',
				'  retry: present (attempt, 1.5 s)',
				'',
				'  how the call was followed:',
				'    src/users.ts:1:21  imported here',
			]),
		);
	});

	it('shows where the trail of a lost call ended', async () => {
		const { out } = await holdfast(here.dir, ['explain', 'src/users.ts:4:3'], { explanation: explanation() });
		assert.equal(
			out,
			text([
				'src/users.ts:4:27  c.put@4',
				'  could not be followed to a library, so nothing is reported here',
				'',
				"  4 | export const put = (c) => c.put('/users');",
				'    |                           ^^^^^',
				'',
				'  the trail ended here:',
				'    src/users.ts:4:21  nobody in sight passes this parameter',
			]),
		);
	});

	it('names the nearest call when there is none on the line', async () => {
		const { code, out } = await holdfast(here.dir, ['explain', 'src/users.ts:1'], { explanation: explanation() });
		assert.equal(code, 0);
		assert.equal(
			out,
			text([
				'No outbound call is seen on line 1 of src/users.ts.',
				"The file's role is service: imports express.",
				'The nearest call is on line 3: api.get@3',
				'',
				'Explain that one:  holdfast explain src/users.ts:3',
			]),
		);
		const none = await holdfast(here.dir, ['explain', 'src/users.ts:1']);
		assert.equal(
			none.out,
			"No outbound call is seen on line 1 of src/users.ts, nor on any other line.\nThe file's role is service: imports express.\n",
		);
	});

	it('shows what a wrapper in sight calls, and nothing of the handler around it', async () => {
		const { role, calls, lost } = explanation();
		const wrapper = { at: at('api.get'), text: 'api.get@3', to: at('export const put'), calls };
		const around = { ...lost[0]!, at: at("import { api } from './api';"), text: 'app.get@3' };
		const { out } = await holdfast(here.dir, ['explain', 'src/users.ts:3'], {
			explanation: { role, calls: [], lost: [around], wrappers: [wrapper] },
		});
		assert.equal(
			out,
			text([
				'src/users.ts:3:26  api.get@3',
				'  calls the function at src/users.ts:4:1',
				'  which makes this outbound call, here with all its callers in mind:',
				'',
				"  3 | export const get = () => api.get('/users');",
				'    |                          ^^^^^^^',
				'',
				'    src/users.ts:3:26  api.get@3: deadline absent; retry present (attempt, 1.5',
				'                       s)',
				'',
				'Evidence for it:  holdfast explain src/users.ts:3',
			]),
		);
		const whole = await holdfast(here.dir, ['explain', 'src/users.ts'], {
			explanation: { role, calls: [], lost: [], wrappers: [wrapper] },
		});
		assert.match(
			whole.out,
			/1 call into functions that make outbound calls:\n {2}3:26 {4}api\.get@3: src\/users\.ts:4 makes api\.get@3/,
		);
	});

	it('says that a file is left out, and why', async () => {
		const left = { ...explanation(), leftOut: 'git ignores it' };
		const said = /No run over the project looks at this file: git ignores it\./;
		assert.match((await holdfast(here.dir, ['explain', 'src/users.ts'], { explanation: left })).out, said);
		assert.match((await holdfast(here.dir, ['explain', 'src/users.ts:1'], { explanation: left })).out, said);
	});

	it('shows the finding about a client that is made on the line, with its calls', async () => {
		here.write({
			'package.json': '{ "private": true }',
			'src/api.ts': "import axios from 'axios';\n\nexport const api = axios.create({ baseURL: process.env.API });\n",
			'src/users.ts': "import { api } from './api';\nexport const get = () => api.get('/users');\n",
		});
		const { code, out } = await holdfast(here.dir, ['explain', 'src/api.ts:3'], {
			deps: { open: (options) => open(options) },
		});
		assert.equal(code, 0);
		assert.match(out, /^src\/api\.ts:3:26 {2}missing-timeout\n {2}This axios client /);
		assert.match(
			out,
			/\n {2}src\/users\.ts:2:30 {2}a call through it\n\nWhat protects such a call: {2}holdfast explain src\/users\.ts:2\n$/,
		);
	});

	const wrong: readonly (readonly [string, RegExp])[] = [
		['axois', /^error: "axois" is not a rule, a module in the catalogue, or a file\. Did you mean "axios"\?\n$/],
		['missing-timeouts', /Did you mean "missing-timeout"\?/],
		['quite-another-thing', /^error: .*\nRules: missing-timeout\n$/],
		['src', /^error: "src" is a folder; /],
		['src/nope.ts', /^error: There is no file "src\/nope\.ts"\.\n$/],
		['src/nope.ts:3', /^error: There is no file "src\/nope\.ts"\.\n$/],
		['src/users.ts:0', /^error: "src\/users\.ts" has no line 0: its lines are 1 to 5\.\n$/],
		['src/users.ts:99', /has no line 99/],
		['README.md', /^error: "README\.md" is not JavaScript or TypeScript code; /],
	];
	for (const [target, message] of wrong) {
		it(`refuses ${target}`, async () => {
			const { code, out, err } = await holdfast(here.dir, ['explain', target]);
			assert.deepEqual([code, out], [2, '']);
			assert.match(err, message);
		});
	}

	it('names the entry of the configuration that declares a client or a guard', async () => {
		here.write({
			'package.json': '{ "private": true }',
			'holdfast.config.json': JSON.stringify({
				clients: [{ module: '@acme/http', export: 'send', options: 1, timeout: 'timeoutMs' }],
				guards: [{ module: './src/within', export: 'default', bounds: 0, timeout: 1 }],
			}),
			'src/within.ts': "export { default } from '@acme/limits';\n",
			'src/orders.ts': [
				"import { send } from '@acme/http';",
				"import within from './within';",
				"export const bare = () => send('/orders');",
				"export const bound = () => within(fetch('https://a.example.com'), 5000);",
			].join('\n'),
		});
		const explained = (line: number) =>
			holdfast(here.dir, ['explain', `src/orders.ts:${line}`], { deps: { open: (options) => open(options) } });
		assert.equal(
			(await explained(3)).out,
			text([
				'src/orders.ts:3:27  send',
				'  an outbound call of send',
				'',
				"  3 | export const bare = () => send('/orders');",
				'    |                           ^^^^',
				'',
				'  deadline: absent',
				'    send by default waits for ever (`clients[0]` in holdfast.config.json)',
				'',
				'  how the call was followed:',
				'    `send` is declared as `clients[0]` in holdfast.config.json',
			]),
		);
		assert.match(
			(await explained(4)).out,
			/deadline: present \(policy, 5 s\)\n {4}src\/orders\.ts:4:28 {2}bounded by `within`, as `guards\[0\]` in\s+holdfast\.config\.json says\n/,
		);
	});
});
