/** Positions as the client counts them: in edits and in diagnostics, whatever the text holds. */
import assert from 'node:assert/strict';
import { Documents } from '../../server/lsp/documents';
import { encodingFor, type PositionEncoding } from '../../server/lsp/encoding';
import { Places } from '../../server/lsp/places';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, start } from './client';

const { HOLDFAST_FUZZ_SEED: given = '1' } = process.env;
const seed = given === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(given);

/** mulberry32 */
function randomOf(start: number): (below: number) => number {
	let state = start;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

const KINDS = ['utf-8', 'utf-16', 'utf-32'] as const;
const encoding = (kind: string): PositionEncoding => encodingFor({ general: { positionEncodings: [kind] } });
/** ASCII, two and three bytes, a pair, a combining mark, halves of pairs, line ends of editors and of JavaScript only. */
const PIECES = ['a', 'é', '中', '😀', 'e\u0301', '\ud83d', '\ude00', '\n', '\r\n', '\r', '\u2028', '\u2029', '\t', ' '];

/** By the letter of the protocol, one character after the other. */
function offsetAt(kind: string, text: string, line: number, character: number): number {
	const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
	if (/[\r\n]$/.test(text)) lines.push('');
	if (line >= lines.length) return text.length;
	const start = lines.slice(0, line).join('').length;
	const content = lines[line]!.replace(/[\r\n]+$/, '');
	if (kind === 'utf-16') return start + Math.min(character, content.length);
	let [units, counted] = [0, 0];
	for (const char of content) {
		counted += kind === 'utf-32' ? 1 : Buffer.byteLength(char);
		if (counted > character) break;
		units += char.length;
	}
	return start + units;
}

describe('positions', () => {
	for (const kind of KINDS)
		it(`in ${kind} mean the same in edits, one after the other, as in the whole text (seed ${seed})`, () => {
			const random = randomOf(seed);
			const some = (most: number) => Array.from({ length: random(most) }, () => PIECES[random(PIECES.length)]).join('');
			for (let round = 0; round < 150; round++) {
				const documents = new Documents(encoding(kind));
				const uri = 'file:///p/a.ts';
				let text = some(30);
				documents.didOpen({ uri, languageId: 'typescript', version: 0, text });
				for (let version = 1; version <= 12; version++) {
					const edits = Array.from({ length: 1 + random(3) }, () => {
						// Beyond the end of lines and of the text, too.
						const ends = [0, 1].map(() => ({ line: random(9), character: random(random(8) === 0 ? 1000 : 9) }));
						ends.sort((a, b) => a.line - b.line || a.character - b.character);
						return { range: { start: ends[0]!, end: ends[1]! }, text: some(6) };
					});
					const before = text;
					for (const { range, text: insert } of edits) {
						const [from, to] = [range.start, range.end].map((at) => offsetAt(kind, text, at.line, at.character));
						text = text.slice(0, from) + insert + text.slice(to);
					}
					const said = documents.didChange({ textDocument: { uri, version }, contentChanges: edits });
					assert.equal(said?.text, text, JSON.stringify({ seed, kind, round, before, edits }));
					assert.equal(said.version, version);
				}
			}
		});

	for (const kind of KINDS)
		it(`in ${kind} are told so that they come back (seed ${seed})`, () => {
			const random = randomOf(seed);
			for (let round = 0; round < 300; round++) {
				const text = Array.from({ length: 20 }, () => PIECES[random(PIECES.length)]).join('');
				for (const mark of ['', '\uFEFF']) {
					const places = new Places(encoding(kind), () => mark + text);
					for (let at = 0; at <= text.length; at++) {
						// Nothing begins inside a character or a line end.
						if (/[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))) continue;
						if (text[at - 1] === '\r' && text[at] === '\n') continue;
						const { line, character } = places.span('a', [at, at]).start;
						assert.equal(
							offsetAt(kind, mark + text, line, character) - mark.length,
							at,
							JSON.stringify({ text, at, line, character }),
						);
					}
				}
			}
		});

	it('are counted as the client likes best, but in UTF-16 where it can', () => {
		const kindFor = (...kinds: string[]) => encodingFor({ general: { positionEncodings: kinds } }).kind;
		assert.equal(encodingFor({}).kind, 'utf-16');
		assert.equal(kindFor(), 'utf-16');
		assert.equal(kindFor('utf-32', 'utf-8'), 'utf-32');
		assert.equal(kindFor('utf-7', 'utf-8', 'utf-32'), 'utf-8');
		assert.equal(kindFor('utf-8', 'utf-16'), 'utf-16');
		assert.equal(kindFor('utf-7'), 'utf-16');
	});

	describe('over stdio', () => {
		let made: Tree;
		let editor: Editor;
		freshBundle();
		beforeEach(() => {
			made = tree({ '.git/HEAD': '', 'package.json': { private: true } });
		});
		afterEach(async () => {
			assert.equal(await editor.quit(), 0);
			made.dispose();
		});
		const before = "/* 😀中é\u2028 */ const a = '😀'; export const load = () => ";
		for (const [kind, width] of [
			['utf-16', before.length],
			['utf-8', Buffer.byteLength(before)],
			['utf-32', [...before].length],
		] as const)
			it(`stand in ${kind} where the finding is`, async () => {
				editor = await start({
					folders: [made.root],
					capabilities: { ...PULLS, general: { positionEncodings: [kind] } },
				});
				assert.equal(editor.initialized.capabilities.positionEncoding, kind);
				const file = made.at('src/ä ö/中 😀.ts');
				await editor.open(file, `// \u2028\r${before.replace('中é', 'cc')}fetch('https://api.example.com/a');\r\n`);
				// What stands before it takes as many code units as other text did, and not as many bytes.
				await editor.diagnostics(file);
				await editor.replace(file, '😀cc', '😀中é');
				const [found] = await editor.diagnostics(file);
				assert.deepEqual(found?.range, {
					start: { line: 1, character: width },
					end: { line: 1, character: width + 5 },
				});
				// The edit is at a place that the client counts in its own way.
				const at = { line: 1, character: width + "fetch('https://api.example.com/a'".length };
				await editor.connection.sendNotification('textDocument/didChange', {
					textDocument: { uri: new URL(`file://${file}`).href, version: 3 },
					contentChanges: [{ range: { start: at, end: at }, text: ', { signal: AbortSignal.timeout(9) }' }],
				});
				assert.deepEqual(await editor.diagnostics(file), []);
			});
	});
});
