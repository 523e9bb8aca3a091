import type { Tools } from './apt.mjs';

export interface VSCode {
	/** The Node.js that the server runs on. */
	readonly node: string;
	/** Its server-main.js. */
	readonly server: string;
	readonly chromium: string;
}

export const hasVSCode: boolean;
export function findChromium(where?: { path?: string }): string | undefined;
export function findCompiler(where?: { path?: string; include?: string }): string | undefined;
export function ensureChromium(tools?: Tools): string;
export function ensureCompiler(tools?: Tools): string;
export function ensureVSCode(): VSCode;
export function requireVSCode(): void;
