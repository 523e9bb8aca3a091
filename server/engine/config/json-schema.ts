/** The published JSON schema (draft-07) of a shape: what editors complete and check while a configuration is typed. */
import type { ObjectShape, Shape } from './schema';

export type JsonSchema = { [key: string]: unknown };

/** The schema of a whole configuration file. */
export function jsonSchema(shape: ObjectShape): JsonSchema {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Holdfast configuration',
		// Read by VS Code: both are allowed in a configuration.
		allowComments: true,
		allowTrailingCommas: true,
		...schemaOf(shape),
	};
}

function schemaOf(shape: Shape): JsonSchema {
	const { description } = shape;
	switch (shape.kind) {
		case 'text':
			return {
				type: 'string',
				...(shape.pattern ? { minLength: 1 } : {}),
				...(shape.form ? { pattern: shape.form.pattern } : {}),
				description,
			};
		case 'enum':
			return {
				type: 'string',
				enum: Object.keys(shape.values),
				enumDescriptions: Object.values(shape.values),
				...(shape.default === undefined ? {} : { default: shape.default }),
				description,
			};
		case 'integer':
			return {
				type: shape.nullable ? ['integer', 'null'] : 'integer',
				minimum: shape.minimum,
				...(shape.default === undefined ? {} : { default: shape.default }),
				description,
			};
		case 'boolean':
			return { type: 'boolean', default: shape.default, description };
		case 'list':
			return {
				type: 'array',
				items: schemaOf(shape.items),
				...(shape.nonEmpty ? { minItems: 1 } : {}),
				...(shape.default === undefined ? {} : { default: shape.default }),
				description,
			};
		case 'object':
			return {
				type: 'object',
				properties: Object.fromEntries(Object.entries(shape.keys).map(([key, inner]) => [key, schemaOf(inner)])),
				...(shape.required ? { required: shape.required } : {}),
				additionalProperties: false,
				description,
			};
		case 'map':
			return { type: 'object', additionalProperties: schemaOf(shape.values), description };
		case 'either':
		case 'union':
			return { anyOf: shape.of.map(schemaOf), description };
	}
}
