// rules: *
export const text = '// holdfast-disable-file missing-timeout -- a string';
export const pattern = /\/* holdfast-disable-file missing-timeout -- a pattern *\//;
export const page = (name: string) => `
	// holdfast-disable-next-line missing-timeout -- a template
	${name} /* holdfast-disable-file missing-timeout -- a template */
`;
/* See the manual: holdfast-disable-file missing-timeout -- in the midst of a comment */
