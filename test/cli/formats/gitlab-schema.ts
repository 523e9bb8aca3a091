/** The fields of docs.gitlab.com/ci/testing/code_quality, and no others: GitLab ignores those. */
export const GITLAB_SCHEMA = {
	type: 'array',
	items: {
		type: 'object',
		required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
		additionalProperties: false,
		properties: {
			description: { type: 'string', minLength: 1 },
			check_name: { type: 'string', minLength: 1 },
			fingerprint: { type: 'string', minLength: 1 },
			severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
			location: {
				type: 'object',
				required: ['path', 'lines'],
				additionalProperties: false,
				properties: {
					path: { type: 'string', pattern: '^(?!/|\\./)' },
					lines: {
						type: 'object',
						required: ['begin'],
						additionalProperties: false,
						properties: { begin: { type: 'integer', minimum: 1 } },
					},
				},
			},
		},
	},
};
