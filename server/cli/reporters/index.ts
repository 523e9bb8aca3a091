/** The values of --format. A new one is a file here and a line in this table. */
import type { Reporter } from './reporter';

/** Loaded when they are needed: a run prints one or two. */
const LOADERS = {
	pretty: async () => (await import('./pretty')).pretty,
	json: async () => (await import('./json')).json,
	sarif: async () => (await import('./sarif')).sarif,
	gitlab: async () => (await import('./gitlab')).gitlab,
	junit: async () => (await import('./junit')).junit,
	github: async () => (await import('./github')).github,
	markdown: async () => (await import('./markdown')).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof LOADERS;
export const FORMATS: readonly string[] = Object.keys(LOADERS);

export function reporterOf(format: Format): Promise<Reporter> {
	return LOADERS[format]();
}
