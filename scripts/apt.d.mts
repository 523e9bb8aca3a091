/** What ensureProgram needs of spawnSync. */
export type Spawn = (command: string, args: readonly string[], options: object) => { readonly status: number | null };

export interface Tools {
	find?: () => string | undefined;
	spawn?: Spawn;
	uid?: number;
	log?: (text: string) => void;
}

export interface Program {
	readonly name: string;
	readonly package: string | readonly string[];
	readonly purpose: string;
	readonly brings: string;
	readonly byHand: string;
}

export function ensureProgram(program: Program, tools: Tools & { find: () => string | undefined }): string;
export function required<T>(ensure: () => T): T;
