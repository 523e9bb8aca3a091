import type { Tools } from './apt.mjs';

export function findPostgres(where?: { path?: string; debian?: string }): string | undefined;
export function ensurePostgres(tools?: Tools): string;
export function requirePostgres(): void;
