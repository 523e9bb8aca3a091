/** Breaks real source files in many ways, all of them replayable from one number. */

export interface Random {
	/** 0 ≤ n < limit. */
	below(limit: number): number;
	pick<T>(items: readonly T[]): T;
}

/** mulberry32: small, fast, good enough for picking. */
export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	return { below: (limit) => Math.floor(next() * limit), pick: (items) => items[Math.floor(next() * items.length)]! };
}

/** `other` is another real file, to splice with. */
type Mutation = (text: string, r: Random, other: string) => string | Buffer;

const tokens = (text: string) => text.match(/\w+|\s+|[^\w\s]/g) ?? [];
const lines = (text: string) => text.split('\n');

/** Code that is odd but legal, or nearly: cycles, self-reference, things that look like clients. */
const ODDITIES = [
	"export * from './service';",
	"export { default } from './server'; export * as all from './server';",
	'const loop = loop; let a1 = b1, b1 = a1; a1 = b1; b1 = a1;',
	'class A extends A { static a = new A(new A()); http = this.http; get() { return this.get().get(); } }',
	'class B1 extends C1 {} class C1 extends B1 {} new B1().fetch();',
	'function f(x = f(), ...y) { return f(...y, x)(f); } f(f(f(f)));',
	'const o = { ...o, get x() { return o.x; }, [o]: o, "": 1, __proto__: o, constructor: o }; fetch(o, o); fetch(...o);',
	'var toString = hasOwnProperty; constructor.prototype.valueOf(__proto__, {}.__proto__);',
	"const { fetch: { get = fetch, ...rest } = {}, ...others } = await import('axios'); get(rest, others);",
	"const m = require('./' + name); m[m](m); module.exports = require('.'); exports = module.exports;",
	"import axios = require('axios'); export = axios; export default axios; axios(axios);",
	'namespace N { export namespace M { export const fetch = 1; } } enum E { A = E.B, B = E.A } declare module "*";',
	'for await (const x of fetch(x)) label: for (;;) { continue label; }',
	'@dec() class D { @dec x!: D; constructor(private readonly d: D = new D(d), @Inject() public e?: E) {} accessor y = 1; static { fetch(this); } }',
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
	'const t = fetch`a${fetch`b${t}`}`; fetch?.(t)?.[t]!; (0, fetch)(t); new fetch; new (fetch());',
	'async function* g() { yield* g(); using x = g(); return await Promise.race([fetch(g), g()]); }',
	'setTimeout(() => controller.abort(), 1e999); const controller = new AbortController(); controller.signal = controller.signal.signal;',
	'with (fetch) { get(url) } <T,>(x: T) => <div {...x}>{fetch(x)}</div>;',
	'a ??= b ||= c &&= d; a.b.c ??= a.b.c; delete a.b; ({ a: a.b, ...a.c } = a); [a, ...b] = [b, ...a];',
	'fetch(x); // holdfast-disable-line missing-timeout, nope, missing-timeout until 2020-02-30 -- why /* x',
	'/* holdfast-disable-next-line missing-timeout -- a\n * b */ fetch(x); /* holdfast-enable */ <p>{/* holdfast-disable x */}</p>',
	'// holdfast-disable missing-timeout, unused-suppression until 2999-01-01 -- x\u2028fetch(y) /* holdfast-disable-file',
	'try { throw fetch() } catch { } finally { return } switch (a) { case fetch(): default: var z = z; }',
];

const nest = (open: string, core: string, close: string, depth: number) =>
	`${open.repeat(depth)}${core}${close.repeat(depth)}`;

/** Depths at which a recursive walk without care runs out of stack. */
function deep(r: Random): string {
	const n = r.pick([50, 500, 3000, 20_000]);
	return r.pick([
		() => `fetch(${nest('(', 'x', ')', n)});`,
		() => `const v = ${nest('[', '1', ']', n)};`,
		() => `const v = ${nest('{a:', '1', '}', n)}; fetch(v);`,
		() => nest('if(x){', 'fetch(x)', '}', n),
		() => nest('function f(){', 'fetch(x)', '}', n),
		() => `const v = ${nest('()=>', 'fetch(x)', '', n)};`,
		() => `fetch(x${'.then(f)'.repeat(n)});`,
		() => `const v = ${'a + '.repeat(n)}1; fetch(v);`,
		() => `const v = ${'a ? b : '.repeat(n)}1; fetch(v);`,
		() => `const v = ${'`${'.repeat(n)}1${'}`'.repeat(n)};`,
		() => `${nest('fetch(', 'x', ')', n)};`,
		() => `type T = ${nest('A<', 'B', '>', n)}; let t: T;`,
		() => Array.from({ length: n }, (_, i) => `const v${i} = v${i + 1};`).join('\n'),
		() => Array.from({ length: n }, (_, i) => `function f${i}(o) { return f${i + 1}({ ...o, k${i}: 1 }); }`).join('\n'),
	])();
}

export const mutations: Readonly<Record<string, Mutation>> = {
	truncate: (text, r) => text.slice(0, r.below(text.length + 1)),
	behead: (text, r) => text.slice(r.below(text.length + 1)),
	splice: (text, r, other) => text.slice(0, r.below(text.length + 1)) + other.slice(r.below(other.length + 1)),
	'drop tokens': (text, r) =>
		tokens(text)
			.filter(() => r.below(30) > 0)
			.join(''),
	'swap tokens': (text, r) => {
		const all = tokens(text);
		for (let n = 0; n < 20 && all.length > 1; n++) {
			const [i, j] = [r.below(all.length), r.below(all.length)];
			[all[i], all[j]] = [all[j]!, all[i]!];
		}
		return all.join('');
	},
	'repeat tokens': (text, r) =>
		tokens(text)
			.map((token) => (r.below(25) === 0 ? token.repeat(1 + r.below(4)) : token))
			.join(''),
	'rename words': (text, r, other) => {
		const words = [...new Set(`${text} ${other}`.match(/[A-Za-z_$][\w$]*/g) ?? ['x'])];
		return text.replace(/[A-Za-z_$][\w$]*/g, (word) => (r.below(20) === 0 ? r.pick(words) : word));
	},
	'shuffle lines': (text, r) => {
		const all = lines(text);
		for (let n = 0; n < 10; n++) all.splice(r.below(all.length + 1), 0, ...all.splice(r.below(all.length), 1));
		return all.join('\n');
	},
	'odd code': (text, r) => {
		const all = lines(text);
		for (let n = 0; n < 3; n++) all.splice(r.below(all.length + 1), 0, r.pick(ODDITIES));
		return all.join('\n');
	},
	'deep nesting': (text, r) => `${text}\n${deep(r)}\n`,
	'huge line': (text, r) =>
		r.below(2) === 0 ? text.replace(/\n/g, ' ').repeat(20) : `${text}\nconst big = [${'"x",'.repeat(300_000)}];`,
	bytes: (text, r) => {
		const bytes = Buffer.from(text);
		for (let n = 0; n < 30 && bytes.length > 0; n++) bytes[r.below(bytes.length)] = r.below(256);
		return bytes;
	},
	encoding: (text, r) =>
		r.pick<() => string | Buffer>([
			() => `\uFEFF${text}`,
			() => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
			() => text.replace(/\r?\n/g, '\r'),
			() => text.replace(/\r?\n/g, '\u2028'),
			() => `#!/usr/bin/env node\r\n${text}`,
			() => text.replace(/ /g, '\0'),
			() => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]),
			() => text.replace(/[aeo]/g, (c) => String.fromCharCode(0xd800 + c.charCodeAt(0))),
			() => '',
		])(),
};
