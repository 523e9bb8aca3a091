/** What ensurePostgres needs of spawnSync. */
export type Spawn = (command: string, args: readonly string[], options: object) => { readonly status: number | null };

export function findPostgres(where?: { path?: string; debian?: string }): string | undefined;
export function ensurePostgres(tools?: {
	find?: () => string | undefined;
	spawn?: Spawn;
	uid?: number;
	log?: (text: string) => void;
}): string;
export function requirePostgres(): void;
