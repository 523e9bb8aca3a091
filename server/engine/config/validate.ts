/** Checks a parsed configuration against its shape. Every problem says what was found, where, and what was expected. */
import type { Node } from 'jsonc-parser';
import type { MapShape, ObjectShape, Shape } from './schema';
import { anyOf, didYouMean } from './suggest';

export interface ShapeProblem {
	/** Offset of what is wrong, in UTF-16 code units. */
	readonly offset: number;
	readonly message: string;
}

/**
 * Problems of a JSON node, in the order of the text; none when it fits.
 * @param document what messages call the whole of it
 */
export function validate(root: Node, shape: Shape, document = 'The configuration'): ShapeProblem[] {
	const problems: ShapeProblem[] = [];
	check(root, shape, '', problems);
	return problems
		.map(({ offset, message }) => ({ offset, message: message.replace(/^(?:The configuration|"")(?= )/, document) }))
		.sort((a, b) => a.offset - b.offset);
}

function check(node: Node, shape: Shape, path: string, problems: ShapeProblem[]): void {
	if (!fits(node, shape)) {
		const subject = path === '' ? 'The configuration' : `"${path}"`;
		const message = `${subject} must be ${expected(shape)}; found ${found(node)}.${hint(node, shape)}`;
		problems.push({ offset: node.offset, message });
	} else if (shape.kind === 'text' && shape.pattern) checkPattern(node, path, problems);
	else if (shape.kind === 'object') checkObject(node, shape, path, problems);
	else if (shape.kind === 'map') checkMap(node, shape, path, problems);
	else if (shape.kind === 'either' && node.type === 'object') checkObject(node, shape.of[1], path, problems);
	else if (shape.kind === 'union') check(node, shape.of.find((one) => fits(node, one))!, path, problems);
	else if (shape.kind === 'list') {
		for (const [i, item] of (node.children ?? []).entries()) check(item, shape.items, `${path}[${i}]`, problems);
	}
}

/** Whether the node itself is of the right kind; what is inside is looked at later. */
function fits(node: Node, shape: Shape): boolean {
	switch (shape.kind) {
		case 'text':
			return node.type === 'string' && (!shape.form || new RegExp(shape.form.pattern).test(node.value));
		case 'enum':
			return node.type === 'string' && Object.hasOwn(shape.values, node.value);
		case 'integer':
			if (node.type === 'null') return shape.nullable === true;
			return node.type === 'number' && Number.isSafeInteger(node.value) && node.value >= shape.minimum;
		case 'boolean':
			return node.type === 'boolean';
		case 'list':
			return node.type === 'array' && (!shape.nonEmpty || (node.children ?? []).length > 0);
		case 'object':
		case 'map':
			return node.type === 'object';
		case 'either':
		case 'union':
			return shape.of.some((one) => fits(node, one));
	}
}

function hint(node: Node, shape: Shape): string {
	const form = shape.kind === 'union' ? shape.of.find((one) => one.kind === 'text')?.form : undefined;
	const words = shape.kind === 'text' ? shape.form?.hint : form?.hint;
	if (words !== undefined && node.type === 'string') return ` ${words}`;
	const values = shape.kind === 'enum' ? shape.values : shape.kind === 'either' ? shape.of[0].values : undefined;
	return values && node.type === 'string' ? didYouMean(node.value, Object.keys(values)) : '';
}

function checkObject(node: Node, shape: ObjectShape, path: string, problems: ShapeProblem[]): void {
	const seen = new Set<string>();
	for (const property of node.children ?? []) {
		const [key, value] = property.children ?? [];
		if (!key) continue;
		const name: string = key.value;
		if (seen.has(name))
			problems.push({ offset: key.offset, message: `"${join(path, name)}" is given twice; keep one.` });
		seen.add(name);
		const inner = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
		if (!inner) problems.push({ offset: key.offset, message: unknownKey(name, shape) });
		else if (value) check(value, inner, join(path, name), problems);
	}
	for (const name of shape.required ?? []) {
		if (seen.has(name)) continue;
		const message = `"${path}" has no "${name}"; expected ${expected(shape.keys[name]!)} there.`;
		problems.push({ offset: node.offset, message });
	}
}

/** Keys are free, but each is given once; values are checked. */
function checkMap(node: Node, shape: MapShape, path: string, problems: ShapeProblem[]): void {
	const keys = Object.fromEntries((node.children ?? []).map((p) => [p.children?.[0]?.value, shape.values]));
	const { description } = shape;
	checkObject(node, { kind: 'object', description, noun: shape.key, keys }, path, problems);
}

function unknownKey(name: string, shape: ObjectShape): string {
	const known = Object.keys(shape.keys);
	const start = `There is no ${shape.noun} ${quote(name)}${shape.where ?? ''}.`;
	const guess = didYouMean(name, known);
	if (guess) return start + guess;
	return known.length === 0
		? start
		: `${start} ${known.length === 1 ? 'The only one is' : 'Known are'} ${list(known)}.`;
}

function list(names: readonly string[]): string {
	const shown = names.slice(0, 12).map(quote);
	if (names.length > 12) return `${shown.join(', ')} and ${names.length - 12} more`;
	return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

function checkPattern(node: Node, path: string, problems: ShapeProblem[]): void {
	const pattern: string = node.value;
	let message: string | undefined;
	if (pattern.trim() === '') message = `"${path}" is empty; expected a pattern such as "vendor/" or "**/*.gen.ts".`;
	else if (/^!?\/?\.\.(?:\/|$)/.test(pattern)) {
		message = `"${path}" reaches out of the configuration's folder (${quote(pattern)}); put it into a configuration further up.`;
	}
	if (message) problems.push({ offset: node.offset, message });
}

/** What a shape wants, in words. */
export function expected(shape: Shape): string {
	switch (shape.kind) {
		case 'text':
			return shape.form?.expected ?? 'a string';
		case 'enum':
			return anyOf(Object.keys(shape.values).map(quote));
		case 'integer':
			return `a whole number of at least ${shape.minimum}${shape.nullable ? ', or null' : ''}`;
		case 'boolean':
			return 'true or false';
		case 'list':
			return `a ${shape.nonEmpty ? 'non-empty ' : ''}list of ${shape.of}`;
		case 'object':
			return 'an object';
		case 'map':
			return `an object of ${shape.key}s`;
		case 'either':
			return anyOf([...Object.keys(shape.of[0].values).map(quote), 'an object with "level" and options']);
		case 'union':
			return anyOf(shape.of.map(expected));
	}
}

function found(node: Node): string {
	switch (node.type) {
		case 'object':
			return 'an object';
		case 'array':
			return node.children?.length ? 'a list' : 'an empty list';
		case 'string':
			return quote(node.value);
		default:
			return String(node.value);
	}
}

function quote(text: string): string {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

function join(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}
