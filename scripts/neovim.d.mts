import type { Tools } from './apt.mjs';

export function findNeovim(where?: { path?: string }): string | undefined;
export function ensureNeovim(tools?: Tools): string;
export function requireNeovim(): void;
